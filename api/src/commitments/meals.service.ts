import { Injectable } from '@nestjs/common';
import { todayIn, usualHoursOn } from '../domain/calendar/index.js';
import { assertRoomFor } from '../families/family-limits.js';
import {
  notFound,
  stale,
  toPageDto,
  type FamilyContext,
  type PageOf,
  type SeenVersion,
} from '../http/index.js';
import {
  ChildRepository,
  Database,
  type Meal,
  MealRepository,
  type PageRequest,
} from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
import { type CreateMealDto, type MealDto, toMealDto, type UpdateMealDto } from './dto/meal.dto.js';
import {
  changedMeal,
  mealColumns,
  mealContradictions,
  mealErrors,
  type MealInput,
} from './meal-rules.js';

@Injectable()
export class MealsService {
  constructor(
    private readonly database: Database,
    private readonly meals: MealRepository,
    private readonly children: ChildRepository,
    private readonly clock: Clock,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<MealDto>> {
    return toPageDto(await this.meals.findPage(family.id, request), toMealDto);
  }

  async get(family: FamilyContext, id: string): Promise<MealDto> {
    return toMealDto(await this.find(family, id));
  }

  async add(family: FamilyContext, body: CreateMealDto): Promise<MealDto> {
    return this.database.holdingFamily(family.id, async () => {
      await this.refuseUnsound(family, body, null);
      assertRoomFor('meal', await this.meals.count(family.id));
      const since = this.todayOf(family);
      return toMealDto(await this.meals.add(family.id, { ...mealColumns(body), since }));
    });
  }

  async change(family: FamilyContext, seen: SeenVersion, body: UpdateMealDto): Promise<MealDto> {
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.find(family, seen.id);
      if (before.version !== seen.version) throw stale(toMealDto(before), 'meal');
      const { id: _id, version: _version, ...old } = toMealDto(before);
      const given = Object.entries(body).filter(([, value]) => value !== undefined);
      const said: MealInput = { ...old, ...Object.fromEntries(given) };
      await this.refuseUnsound(family, said, seen.id);
      const changed = await this.meals.change(
        family.id,
        seen,
        changedMeal(before, said, this.todayOf(family)),
      );
      const present = await this.meals.findById(family.id, seen.id);
      if (!changed || present === null) throw stale(present && toMealDto(present), 'meal');
      return toMealDto(present);
    });
  }

  async remove(family: FamilyContext, seen: SeenVersion): Promise<void> {
    if (await this.meals.remove(family.id, seen)) return;
    const present = await this.meals.findById(family.id, seen.id);
    throw stale(present && toMealDto(present), 'meal');
  }

  private todayOf({ timeZone }: FamilyContext): string {
    return todayIn(timeZone, this.clock.now());
  }

  private async find(family: FamilyContext, id: string): Promise<Meal> {
    const meal = await this.meals.findById(family.id, id);
    if (meal === null) throw notFound('meal');
    return meal;
  }

  private async refuseUnsound(
    family: FamilyContext,
    said: MealInput,
    id: string | null,
  ): Promise<void> {
    const errors = mealErrors(said);
    if (errors.length === 0) {
      const [meals, children] = await Promise.all([
        this.meals.findAll(family.id),
        this.children.findAll(family.id),
      ]);
      const others = meals.filter((each) => each.id !== id);
      const today = this.todayOf(family);
      const pupils = children.map(({ name, schoolHours }) => ({
        name,
        schoolHours: usualHoursOn(schoolHours, today),
      }));
      errors.push(...mealContradictions(said, { meals: others, children: pupils }));
    }
    if (errors.length > 0) throw new InvalidRequestError(errors);
  }
}
