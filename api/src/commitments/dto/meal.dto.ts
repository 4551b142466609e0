import { wallClock } from '../../domain/calendar/index.js';
import { MEAL_MINUTES } from '../../domain/planning/index.js';
import {
  BooleanField,
  IntField,
  StringField,
  TimeField,
  UuidField,
  pageOf,
} from '../../http/index.js';
import type { Meal } from '../../persistence/index.js';

export const mealFields = {
  title: { description: 'What the family calls it', maximum: 60, example: 'Lunch' },
  startTime: { description: 'When it usually begins', example: '12:00' },
  minutes: {
    description: 'How long it takes, in minutes',
    minimum: MEAL_MINUTES.least,
    maximum: MEAL_MINUTES.most,
    example: 30,
  },
  windowStart: { description: 'It begins no earlier', example: '11:30' },
  windowEnd: { description: 'It ends no later', example: '13:30' },
  together: {
    description:
      'Whether all children eat at the same time, and an adult with them, wherever the day allows it',
    example: true,
  },
} as const;

export class CreateMealDto {
  @StringField(mealFields.title)
  title: string;

  @TimeField(mealFields.startTime)
  startTime: string;

  @IntField(mealFields.minutes)
  minutes: number;

  @TimeField(mealFields.windowStart)
  windowStart: string;

  @TimeField(mealFields.windowEnd)
  windowEnd: string;

  @BooleanField(mealFields.together)
  together: boolean;
}

/** An absent field does not change. */
export class UpdateMealDto {
  @StringField({ ...mealFields.title, optional: true })
  title?: string;

  @TimeField({ ...mealFields.startTime, optional: true })
  startTime?: string;

  @IntField({ ...mealFields.minutes, optional: true })
  minutes?: number;

  @TimeField({ ...mealFields.windowStart, optional: true })
  windowStart?: string;

  @TimeField({ ...mealFields.windowEnd, optional: true })
  windowEnd?: string;

  @BooleanField({ ...mealFields.together, optional: true })
  together?: boolean;
}

export class MealDto {
  @UuidField({ description: 'Id of the meal' })
  id: string;

  @StringField(mealFields.title)
  title: string;

  @TimeField(mealFields.startTime)
  startTime: string;

  @IntField(mealFields.minutes)
  minutes: number;

  @TimeField(mealFields.windowStart)
  windowStart: string;

  @TimeField(mealFields.windowEnd)
  windowEnd: string;

  @BooleanField(mealFields.together)
  together: boolean;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class MealPageDto extends pageOf(MealDto) {}

export function toMealDto(row: Meal): MealDto {
  return {
    id: row.id,
    title: row.title,
    startTime: wallClock(row.startMinute),
    minutes: row.minutes,
    windowStart: wallClock(row.windowStartMinute),
    windowEnd: wallClock(row.windowEndMinute),
    together: row.together,
    version: row.version,
  };
}
