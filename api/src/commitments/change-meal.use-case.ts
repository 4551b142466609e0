import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, todayIn } from '../domain/calendar/index.js';
import { comingMeals, mealFrom } from '../domain/planning/index.js';
import {
  type FamilyContext,
  type FieldError,
  type SeenVersion,
  stale,
  validFromErrors,
} from '../http/index.js';
import { Database, type Meal, MealRepository } from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { CheckMeal } from './check-meal.use-case.js';
import { type MealDto, toMealDto, type UpdateMealDto } from './dto/meal.dto.js';
import { changedMeal, type MealInput } from './meal-rules.js';
import { MealsService } from './meals.service.js';

/** Changes a meal from a day on, until the next change that is known; days before keep the meal they had. */
@Injectable()
export class ChangeMeal {
  constructor(
    private readonly database: Database,
    private readonly meals: MealRepository,
    private readonly found: MealsService,
    private readonly check: CheckMeal,
    private readonly clock: Clock,
  ) {}

  async change(family: FamilyContext, seen: SeenVersion, body: UpdateMealDto): Promise<MealDto> {
    const today = todayIn(family.timeZone, this.clock.now());
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.found.find(family, seen.id, today);
      if (before.version !== seen.version) throw stale(toMealDto(before, today), 'meal');
      const { validFrom = today, ...changes } = body;
      const day = validFrom ?? today;
      const said = afterChange(before, changes, day);
      const from = before.since !== null && before.since > day ? before.since : day;
      const next = comingMeals(before, from)[0]?.validFrom;
      await this.check.refuseUnsound(family.id, said, {
        id: before.id,
        from,
        until: next === undefined ? null : addDays(next, -1),
        errors: [
          ...validFromErrors(body.validFrom ?? undefined, today),
          ...overErrors(before, day),
        ],
      });
      const changed = changedMeal(before, said, { validFrom, today });
      const isChanged = await this.meals.change(family.id, seen, changed);
      const present = await this.meals.findById(family.id, seen.id);
      if (!isChanged || present === null) throw stale(present && toMealDto(present, today), 'meal');
      return toMealDto(present, today);
    });
  }
}

/** An absent field stays as it is on the day of the change. */
function afterChange(before: Meal, changes: Partial<MealInput>, day: LocalDate): MealInput {
  const { title, startTime, minutes, windowStart, windowEnd, together } = toMealDto(
    mealFrom(before, day) ?? before,
    day,
  );
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return {
    ...{ title, startTime, minutes, windowStart, windowEnd, together },
    ...Object.fromEntries(given),
  };
}

/** A meal that ends may go on from the day after; not later, as if there had been no gap. */
function overErrors({ until }: Meal, day: LocalDate): FieldError[] {
  if (until === null || day <= addDays(until, 1)) return [];
  const message = `the meal ends on ${until}, before validFrom`;
  return [{ field: 'validFrom', code: 'fact.over', params: { endDate: until }, message }];
}
