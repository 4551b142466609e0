import { type LocalDate, wallClock } from '../../domain/calendar/index.js';
import {
  comingMeals,
  MEAL_MINUTES,
  mealFrom,
  type MealHabit,
} from '../../domain/planning/index.js';
import {
  ArrayField,
  BooleanField,
  DateField,
  IntField,
  ObjectField,
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

/** When a meal is, and with whom. */
export class MealTimesDto {
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

export class CreateMealDto extends MealTimesDto {
  @StringField(mealFields.title)
  title: string;

  @DateField({
    description: 'The first day with it; today where it is left out',
    example: '2027-01-04',
    optional: true,
  })
  validFrom?: string;
}

/** An absent field does not change. */
export class UpdateMealDto {
  @DateField({
    description:
      'The first day on which the change holds, until the next change that is known; today where it is left out. Days before keep what they had. Null puts a mistake right: the meal is changed as it always was',
    example: '2027-01-04',
    optional: true,
    nullable: true,
  })
  validFrom?: string | null;

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

/** A change of a meal that lies ahead. */
export class ComingMealDto {
  @DateField({ description: 'The first day on which it holds', example: '2027-01-04' })
  validFrom: string;

  @ObjectField(() => MealTimesDto, {
    description: 'The meal from then on; null where the family has it no more',
    nullable: true,
  })
  meal: MealTimesDto | null;
}

export class MealDto extends MealTimesDto {
  @UuidField({ description: 'Id of the meal' })
  id: string;

  @StringField(mealFields.title)
  title: string;

  @DateField({
    description: 'The first day with it, where that lies ahead; else null',
    nullable: true,
    example: null,
  })
  startsOn: string | null;

  @ArrayField(() => ComingMealDto, {
    description: 'Changes that lie ahead, the nearest first',
    maximum: 1000,
  })
  comingChanges: ComingMealDto[];

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class MealPageDto extends pageOf(MealDto) {}

/** The meal as it is on a day, or as it begins where that lies ahead. */
export function toMealDto(row: Meal, today: LocalDate): MealDto {
  const startsOn = row.since !== null && row.since > today ? row.since : null;
  return {
    id: row.id,
    title: row.title,
    ...toTimes(mealFrom(row, today) ?? row),
    startsOn,
    comingChanges: comingMeals(row, startsOn ?? today).map(({ validFrom, habit }) => ({
      validFrom,
      meal: habit && toTimes(habit),
    })),
    version: row.version,
  };
}

function toTimes(habit: MealHabit): MealTimesDto {
  return {
    startTime: wallClock(habit.startMinute),
    minutes: habit.minutes,
    windowStart: wallClock(habit.windowStartMinute),
    windowEnd: wallClock(habit.windowEndMinute),
    together: habit.together,
  };
}
