import {
  Any,
  In,
  MoreThan,
  type EntityTarget,
  type FindOptionsWhere,
  type Repository,
} from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { FamilyRow } from './columns.decorator.js';
import type { Database } from './database.js';
import { toPage, type Page, type PageRequest } from './page.js';

/** What an insert must say; the rest has a default or is made here. */
export type New<T> = Omit<Partial<T>, 'familyId' | 'version'>;
/** What an update may say. */
export type Changes<T> = Omit<Partial<T>, 'id' | 'familyId' | 'version' | 'createdAt'>;

/**
 * Rows of one family. TypeORM's repository is kept private: every way to a row takes the family first, so a query
 * cannot forget it. Subclasses add what their feature asks. Each change is in a transaction, which says who acts.
 */
export abstract class FamilyRowsRepository<T extends FamilyRow> {
  constructor(
    protected readonly database: Database,
    private readonly entity: EntityTarget<T>,
  ) {}

  protected get rows(): Repository<T> {
    return this.database.manager.getRepository(this.entity);
  }

  /** The condition every query starts with. */
  protected of(
    familyId: string,
    more: Partial<Record<keyof T, unknown>> = {},
  ): FindOptionsWhere<T> {
    return { ...more, familyId } as FindOptionsWhere<T>;
  }

  findById(familyId: string, id: string): Promise<T | null> {
    return this.rows.findOneBy(this.of(familyId, { id } as Partial<T>));
  }

  /** Those of the ids that are this family's, oldest first. */
  findByIds(familyId: string, ids: readonly string[]): Promise<T[]> {
    return this.findAll(familyId, { id: In([...ids]) } as Partial<Record<keyof T, unknown>>);
  }

  /** All of the family's rows, oldest first. */
  findAll(familyId: string, more: Partial<Record<keyof T, unknown>> = {}): Promise<T[]> {
    return this.rows.find({ where: this.of(familyId, more), order: { id: 'ASC' } as never });
  }

  /** All rows of several families in one statement, oldest first: for what is worked out over many of them. */
  ofFamilies(familyIds: readonly string[]): Promise<T[]> {
    const where = { familyId: Any([...familyIds]) } as FindOptionsWhere<T>;
    return this.rows.find({ where, order: { id: 'ASC' } as never });
  }

  /** A part of the family's rows, oldest first. */
  async findPage(
    familyId: string,
    { limit, cursor }: PageRequest,
    more: Partial<Record<keyof T, unknown>> = {},
  ): Promise<Page<T>> {
    const after = cursor ? { ...more, id: MoreThan(cursor) } : more;
    const where = this.of(familyId, after);
    const rows = await this.rows.find({ where, order: { id: 'ASC' } as never, take: limit + 1 });
    return toPage(rows, limit);
  }

  count(familyId: string): Promise<number> {
    return this.rows.countBy(this.of(familyId));
  }

  async add(familyId: string, values: New<T>): Promise<T> {
    const [row] = await this.addAll(familyId, [values]);
    return row as T;
  }

  async addAll(familyId: string, values: readonly New<T>[]): Promise<T[]> {
    const rows = this.rows.create(values.map((row) => ({ ...row, familyId })) as never[]);
    // `insert`, not `save`: a key that exists already is an error, never a silent overwrite.
    await this.database.inTransaction(async () => {
      for (const part of chunks(rows, 500))
        await this.rows.insert(part as QueryDeepPartialEntity<T>[]);
    });
    return rows;
  }

  /**
   * Changes a row if it is still at the version the editor saw. False when it is not, or is gone; nothing is
   * changed then.
   */
  async change(
    familyId: string,
    { id, version }: { id: string; version: number },
    changes: Changes<T>,
  ): Promise<boolean> {
    const where = this.of(familyId, { id, version } as never);
    const said = Object.entries(changes).filter(([, value]) => value !== undefined);
    if (said.length === 0) return this.rows.existsBy(where);
    const values = Object.fromEntries(said) as QueryDeepPartialEntity<T>;
    const result = await this.database.inTransaction(() => this.rows.update(where, values));
    return result.affected === 1;
  }

  /** Changes a row whatever its version, for what the system itself decides. The version counts on. */
  async overwrite(familyId: string, id: string, changes: Changes<T>): Promise<void> {
    const where = this.of(familyId, { id } as never);
    await this.database.inTransaction(() =>
      this.rows.update(where, changes as QueryDeepPartialEntity<T>),
    );
  }

  /** Keeps others from changing a row until the transaction ends. False where it is gone, or not at that version. */
  async holdAt(
    familyId: string,
    { id, version }: { id: string; version?: number },
  ): Promise<boolean> {
    const where = version === undefined ? { id } : { id, version };
    const row = await this.rows.findOne({
      where: this.of(familyId, where as never),
      lock: { mode: 'pessimistic_write' },
    });
    return row !== null;
  }

  /** Removes a row if it is still at that version. False when it is not, or is gone. */
  async remove(
    familyId: string,
    { id, version }: { id: string; version?: number },
  ): Promise<boolean> {
    const where = version === undefined ? { id } : { id, version };
    const result = await this.database.inTransaction(() =>
      this.rows.delete(this.of(familyId, where as never)),
    );
    return result.affected === 1;
  }

  async removeAll(familyId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const where = this.of(familyId, { id: In([...ids]) } as never);
    await this.database.inTransaction(() => this.rows.delete(where));
  }
}

/** PostgreSQL takes 65,535 parameters a statement; five hundred wide rows stay well below. */
function chunks<T>(rows: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < rows.length; from += size) parts.push(rows.slice(from, from + size));
  return parts;
}
