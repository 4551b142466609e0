import 'reflect-metadata';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import {
  Database,
  ItemChild,
  SubjectLearner,
  createDataSource,
  type Item,
  type Subject,
} from '../persistence/index.js';
import { testClock } from './test-clock.js';

/** A direct way to the spec's database, for putting rows in and looking at what became of them. */
export class TestRows {
  private constructor(
    readonly dataSource: DataSource,
    /** For a repository under test: `new ChildRepository(rows.database)`. */
    readonly database: Database,
  ) {}

  static async open(): Promise<TestRows> {
    const { DATABASE_URL: url } = process.env;
    if (url === undefined) throw new Error('No test database: run this in a medium project.');
    const dataSource = await createDataSource({ url, poolSize: 4 }, testClock).initialize();
    return new TestRows(dataSource, new Database(dataSource));
  }

  /** A repository under test, with the repositories that it asks itself. */
  repository<T extends object>(type: new (...needs: never[]) => T): T {
    const needs = Reflect.getMetadata('design:paramtypes', type) as (typeof type)[];
    const given = needs.map((need) =>
      need === (Database as unknown) ? this.database : this.repository(need),
    );
    return new type(...(given as never[]));
  }

  /** Saves the rows in the given order and returns the first. */
  async insert<T extends ObjectLiteral>(first: T, ...more: ObjectLiteral[]): Promise<T> {
    for (const row of [first, ...more]) {
      await this.dataSource.getRepository(row.constructor).insert(row);
    }
    return first;
  }

  /** Saves many rows, a table at a time in the order in which the tables are first met. */
  async insertAll(rows: readonly ObjectLiteral[]): Promise<void> {
    const byTable = new Map<EntityTarget<ObjectLiteral>, ObjectLiteral[]>();
    for (const row of rows) {
      const table = row.constructor as EntityTarget<ObjectLiteral>;
      const met = byTable.get(table);
      if (met) met.push(row);
      else byTable.set(table, [row]);
    }
    for (const [table, all] of byTable)
      // A statement may hold 65,535 values.
      for (let from = 0; from < all.length; from += 1000)
        await this.dataSource.getRepository(table).insert(all.slice(from, from + 1000));
  }

  /** Makes the children learners of the subject. */
  async learn(subject: Subject, childIds: readonly string[], interest = 3): Promise<void> {
    const { id: subjectId, familyId } = subject;
    await this.dataSource
      .getRepository(SubjectLearner)
      .insert(childIds.map((childId) => ({ subjectId, familyId, childId, interest })));
  }

  /** Puts the children into the item. */
  async attend(item: Item, childIds: readonly string[]): Promise<void> {
    const { id: itemId, familyId, date, startMinute, endMinute, active } = item;
    await this.dataSource.getRepository(ItemChild).insert(
      childIds.map((childId) => ({
        itemId,
        familyId,
        childId,
        date,
        startMinute,
        endMinute,
        active,
      })),
    );
  }

  /**
   * Takes all rows out of these tables, and with them what belongs to those rows. TRUNCATE would make the files of every
   * table that refers to one of them anew, which takes a hundred times as long where there are few rows.
   */
  async empty(...tables: readonly string[]): Promise<void> {
    for (const table of tables) await this.dataSource.query(`DELETE FROM "${table}"`);
  }

  /** Takes all rows out of all tables, the families first: most rows belong to one. */
  emptyAll(): Promise<void> {
    const tables = this.dataSource.entityMetadatas.map(({ tableName }) => tableName);
    return this.empty('families', ...tables.filter((table) => table !== 'families'));
  }

  /** How many rows a table has of a family. */
  async count(table: string, familyId: string): Promise<number> {
    const [found] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM "${table}" WHERE family_id = $1`,
      [familyId],
    );
    return Number(found?.count);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }
}
