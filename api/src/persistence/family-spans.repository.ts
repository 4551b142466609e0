import {
  Any,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsWhere,
  IsNull,
  LessThanOrEqual,
  MoreThanOrEqual,
  Or,
} from 'typeorm';
import type { LocalDate } from '../domain/calendar/index.js';
import type { FamilyRow } from './columns.decorator.js';
import type { Database } from './database.js';
import type { FamilyDays } from './families-at-once.js';
import { FamilyRowsRepository } from './family-rows.repository.js';

/** A family's row that holds from a day to a day, both included; without an end it holds on. */
interface FamilySpan extends FamilyRow {
  startDate: LocalDate;
  endDate: LocalDate | null;
}

/** Rows of a family that hold from a day to a day. */
export abstract class FamilySpansRepository<T extends FamilySpan> extends FamilyRowsRepository<T> {
  constructor(
    database: Database,
    entity: EntityTarget<T>,
    private readonly order: FindOptionsOrder<T>,
  ) {
    super(database, entity);
  }

  /** Those that share a day with the range, both ends included. */
  findTouching(familyId: string, first: LocalDate, last: LocalDate): Promise<T[]> {
    return this.findTouchingAll([{ familyId, first, last }]);
  }

  /** Those of several families, each with a range of its own, in one statement. */
  async findTouchingAll(asked: readonly FamilyDays[]): Promise<T[]> {
    const first = asked.map((days) => days.first).sort()[0];
    const last = asked.map((days) => days.last).sort().at(-1); // prettier-ignore
    if (first === undefined || last === undefined) return [];
    const daysOf = new Map(asked.map((days) => [days.familyId, days]));
    const rows = await this.rows.find({
      where: {
        familyId: Any([...daysOf.keys()]),
        startDate: LessThanOrEqual(last),
        endDate: Or(IsNull(), MoreThanOrEqual(first)),
      } as FindOptionsWhere<T>,
      order: this.order,
    });
    // The statement reads from the first day of all to the last: a family with other days is given its own.
    return rows.filter((row) => {
      const days = daysOf.get(row.familyId);
      return days && row.startDate <= days.last && (row.endDate ?? days.first) >= days.first;
    });
  }
}
