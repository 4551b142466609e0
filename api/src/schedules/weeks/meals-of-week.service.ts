import { Injectable } from '@nestjs/common';
import { datesBetween, minuteOf, wallClock } from '../../domain/calendar/index.js';
import {
  type FamilyDay,
  familyDay,
  type KeptLesson,
  type PlanningInput,
  shortMeals,
} from '../../domain/planning/index.js';
import { type Meal, MealRepository, PlanningInputRepository } from '../../persistence/index.js';
import type { WeekMealDto } from './dto/week.dto.js';

/** Where a family's meals lie: the same answer by which lessons are planned and moved. */
@Injectable()
export class MealsOfWeekService {
  constructor(
    private readonly planningInputs: PlanningInputRepository,
    private readonly meals: MealRepository,
  ) {}

  async between(familyId: string, first: string, last: string): Promise<WeekMealDto[]> {
    const meals = await this.meals.findAll(familyId);
    if (meals.length === 0) return [];
    const [input, placed] = await Promise.all([
      this.planningInputs.load(familyId, first, last),
      this.planningInputs.placedItems(familyId, first, last),
    ]);
    return datesBetween(first, last).flatMap((date) => mealsOn(date, { input, meals, placed }));
  }
}

interface Asked {
  readonly input: PlanningInput;
  readonly meals: readonly Meal[];
  readonly placed: readonly KeptLesson[];
}

/** The meals of one day; children who eat at the same time are one entry. */
function mealsOn(date: string, { input, meals, placed }: Asked): WeekMealDto[] {
  const day = familyDay(input, date, placed);
  const missing = shortMeals(input, day);
  const tables = new Map<string, WeekMealDto>();
  for (const { id: mealId, title } of meals)
    for (const { id: childId } of input.learners) {
      const place = placeOf(day, childId, mealId);
      const short = missing.find((each) => each.mealId === mealId && each.childId === childId);
      if (!place && !short) continue;
      const key = [mealId, place?.from, place?.to].join(' ');
      const table = tables.get(key) ?? {
        mealId,
        title,
        childIds: [],
        date,
        startTime: place ? wallClock(place.from) : null,
        endTime: place ? wallClock(place.to) : null,
        missingMinutes: short ? short.missing : 0,
      };
      tables.set(key, { ...table, childIds: [...table.childIds, childId] });
    }
  const start = ({ startTime }: WeekMealDto): number =>
    startTime === null ? 0 : minuteOf(startTime);
  return [...tables.values()].sort((a, b) => start(a) - start(b));
}

function placeOf({ meals }: FamilyDay, childId: string, mealId: string) {
  return meals.get(childId)?.find((meal) => meal.mealId === mealId);
}
