import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual, Or } from 'typeorm';
import type { LocalDate } from '../../domain/calendar/index.js';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import type { Page, PageRequest } from '../page.js';
import { Meal } from './meal.entity.js';

/** The family's meals. */
@Injectable()
export class MealRepository extends FamilyRowsRepository<Meal> {
  constructor(database: Database) {
    super(database, Meal);
  }

  /** Those that are not over before a day, oldest first. */
  findAllFrom(familyId: string, date: LocalDate): Promise<Meal[]> {
    return this.findAll(familyId, notOverBefore(date));
  }

  findPageFrom(familyId: string, request: PageRequest, date: LocalDate): Promise<Page<Meal>> {
    return this.findPage(familyId, request, notOverBefore(date));
  }
}

function notOverBefore(date: LocalDate) {
  return { until: Or(IsNull(), MoreThanOrEqual(date)) };
}
