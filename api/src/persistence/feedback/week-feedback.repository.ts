import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database } from '../database.js';
import { FamilyRowsRepository, type New } from '../family-rows.repository.js';
import { findNewestFirst, type NewestFirst } from './newest-first.js';
import { WeekFeedback } from './week-feedback.entity.js';

/** What was said about whole weeks: one row for a week. */
@Injectable()
export class WeekFeedbackRepository extends FamilyRowsRepository<WeekFeedback> {
  constructor(database: Database) {
    super(database, WeekFeedback);
  }

  findOfWeek(familyId: string, monday: string): Promise<WeekFeedback | null> {
    return this.rows.findOneBy({ familyId, monday });
  }

  /** Weeks of which something was said; those only put away are left out. */
  findNewestFirst(familyId: string, asked: NewestFirst): Promise<WeekFeedback[]> {
    return findNewestFirst(this.rows, this.of(familyId, { stars: Not(IsNull()) }), asked);
  }

  /** The first row of a week: false when another request was first. */
  async begin(familyId: string, values: New<WeekFeedback>): Promise<boolean> {
    const row = this.rows.create({ ...values, familyId });
    const result = await this.rows
      .createQueryBuilder()
      .insert()
      .values(row)
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length === 1;
  }
}
