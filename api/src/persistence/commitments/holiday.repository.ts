import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { FamilySpansRepository } from '../family-spans.repository.js';
import { Holiday } from './holiday.entity.js';

/** Days without lessons. */
@Injectable()
export class HolidayRepository extends FamilySpansRepository<Holiday> {
  constructor(database: Database) {
    super(database, Holiday, { startDate: 'ASC', id: 'ASC' });
  }
}
