import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { Meal } from './meal.entity.js';

/** The family's meals. */
@Injectable()
export class MealRepository extends FamilyRowsRepository<Meal> {
  constructor(database: Database) {
    super(database, Meal);
  }
}
