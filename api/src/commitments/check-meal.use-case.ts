import { Injectable } from '@nestjs/common';
import { type LocalDate, usualHoursOn } from '../domain/calendar/index.js';
import { mealsOn } from '../domain/planning/index.js';
import type { FieldError } from '../http/index.js';
import { ChildRepository, MealRepository } from '../persistence/index.js';
import { InvalidRequestError } from '../platform/index.js';
import { daysOfChange, mealContradictions, mealErrors, type MealInput } from './meal-rules.js';

export interface MealDays {
  /** The meal itself, which is no other one; null where it is new. */
  readonly id: string | null;
  /** The first day on which it is so, … */
  readonly from: LocalDate;
  /** … and the last one; null where no end is known. */
  readonly until: LocalDate | null;
  /** What else is wrong with the request. */
  readonly errors: readonly FieldError[];
}

/** What every meal of a family must be: sound by itself, and beside the other meals and the children's days. */
@Injectable()
export class CheckMeal {
  constructor(
    private readonly meals: MealRepository,
    private readonly children: ChildRepository,
  ) {}

  async refuseUnsound(familyId: string, said: MealInput, days: MealDays): Promise<void> {
    const errors = [...days.errors, ...mealErrors(said)];
    if (errors.length === 0) errors.push(...(await this.contradictions(familyId, said, days)));
    if (errors.length > 0) throw new InvalidRequestError(errors);
  }

  /** Those of the first day on which there are any. */
  private async contradictions(
    familyId: string,
    said: MealInput,
    { id, from, until }: MealDays,
  ): Promise<FieldError[]> {
    const [meals, children] = await Promise.all([
      this.meals.findAllFrom(familyId, from),
      this.children.findAll(familyId),
    ]);
    const others = meals.filter((each) => each.id !== id);
    const hours = children.map(({ schoolHours }) => schoolHours);
    const dates = daysOfChange(from, others, hours).filter((date) => date <= (until ?? date));
    for (const date of dates) {
      const pupils = children.map(({ name, schoolHours }) => ({
        name,
        schoolHours: usualHoursOn(schoolHours, date),
      }));
      const found = mealContradictions(said, { meals: mealsOn(others, date), children: pupils });
      if (found.length > 0) return found;
    }
    return [];
  }
}
