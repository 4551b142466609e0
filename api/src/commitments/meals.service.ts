import { Injectable } from '@nestjs/common';
import { todayIn } from '../domain/calendar/index.js';
import { mealFrom } from '../domain/planning/index.js';
import { assertRoomFor } from '../families/family-limits.js';
import {
  notFound,
  toPageDto,
  validFromErrors,
  type FamilyContext,
  type PageOf,
} from '../http/index.js';
import { Database, type Meal, MealRepository, type PageRequest } from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { CheckMeal } from './check-meal.use-case.js';
import { type CreateMealDto, type MealDto, toMealDto } from './dto/meal.dto.js';
import { mealColumns } from './meal-rules.js';

@Injectable()
export class MealsService {
  constructor(
    private readonly database: Database,
    private readonly meals: MealRepository,
    private readonly check: CheckMeal,
    private readonly clock: Clock,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<MealDto>> {
    const today = this.todayOf(family);
    const page = await this.meals.findPageFrom(family.id, request, today);
    return toPageDto(page, (meal) => toMealDto(meal, today));
  }

  async get(family: FamilyContext, id: string): Promise<MealDto> {
    const today = this.todayOf(family);
    return toMealDto(await this.find(family, id, today), today);
  }

  /** The meal, unless it is over: then past weeks alone have it. */
  async find(family: FamilyContext, id: string, today: string): Promise<Meal> {
    const meal = await this.meals.findById(family.id, id);
    if (meal === null || mealFrom(meal, today) === null) throw notFound('meal');
    return meal;
  }

  async add(family: FamilyContext, body: CreateMealDto): Promise<MealDto> {
    const today = this.todayOf(family);
    const { validFrom: since = today, ...said } = body;
    return this.database.holdingFamily(family.id, async () => {
      const errors = validFromErrors(body.validFrom, today);
      await this.check.refuseUnsound(family.id, said, {
        id: null,
        from: since,
        until: null,
        errors,
      });
      assertRoomFor('meal', (await this.meals.findAllFrom(family.id, today)).length);
      const row = { ...mealColumns(said), since, until: null, past: [] };
      return toMealDto(await this.meals.add(family.id, row), today);
    });
  }

  private todayOf({ timeZone }: FamilyContext): string {
    return todayIn(timeZone, this.clock.now());
  }
}
