import { Injectable } from '@nestjs/common';
import { type LocalDate, todayIn } from '../domain/calendar/index.js';
import { mealEndedBefore } from '../domain/planning/index.js';
import { stale, type FamilyContext, type SeenVersion } from '../http/index.js';
import { Database, type Meal, MealRepository } from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
import { toMealDto } from './dto/meal.dto.js';
import type { RemoveFactQueryDto } from './dto/remove-fact.dto.js';
import { MealsService } from './meals.service.js';
import { removalErrors } from './removed-fact.js';

/** Removes a meal from a day on, so that past weeks keep it, or altogether. */
@Injectable()
export class RemoveMeal {
  constructor(
    private readonly database: Database,
    private readonly meals: MealRepository,
    private readonly found: MealsService,
    private readonly clock: Clock,
  ) {}

  async remove(family: FamilyContext, seen: SeenVersion, query: RemoveFactQueryDto): Promise<void> {
    const today = todayIn(family.timeZone, this.clock.now());
    await this.database.holdingFamily(family.id, async () => {
      const before = await this.found.find(family, seen.id, today);
      if (before.version !== seen.version) throw stale(toMealDto(before, today), 'meal');
      const errors = removalErrors(query, { until: before.until, today });
      if (errors.length > 0) throw new InvalidRequestError(errors);
      if (query.past === 'removed') await this.meals.remove(family.id, seen);
      else await this.end(family.id, before, query.validFrom ?? today);
    });
  }

  /** Ends a meal, so that the family has it on no day from this one on. Call it inside a transaction. */
  async end(familyId: string, meal: Meal, from: LocalDate): Promise<void> {
    const left = mealEndedBefore(meal, from);
    if (left === null) await this.meals.remove(familyId, { id: meal.id });
    else await this.meals.overwrite(familyId, meal.id, left);
  }
}
