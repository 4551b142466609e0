import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { Holiday } from './holiday.entity.js';

/** Days without lessons. */
@Injectable()
export class HolidayRepository extends FamilyRowsRepository<Holiday> {
  constructor(database: Database) {
    super(database, Holiday);
  }

  /** Those that share a day with the range, both ends included. */
  findTouching(familyId: string, first: string, last: string): Promise<Holiday[]> {
    return this.rows.find({
      where: { familyId, startDate: LessThanOrEqual(last), endDate: MoreThanOrEqual(first) },
      order: { startDate: 'ASC', id: 'ASC' },
    });
  }
}
