import {
  comingHours,
  type LocalDate,
  merged,
  minuteOf,
  type Span,
  wallClock,
  type Weekday,
  WEEKDAYS,
  type UsualHours,
  type WeeklyHours,
} from '../domain/calendar/index.js';
import {
  cannotBothFit,
  comingMeals,
  MEAL_MINUTES,
  mealChangedFrom,
  mealCorrected,
  type MealTimes,
  takesAllOf,
} from '../domain/planning/index.js';
import type { FieldError } from '../http/index.js';
import type { Meal } from '../persistence/index.js';

/** A meal as a client sends it, with every field present. */
export interface MealInput {
  readonly title: string;
  readonly startTime: string;
  readonly minutes: number;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly together: boolean;
}

/** A child whose days a meal must leave something of. */
interface SchoolChild {
  readonly name: string;
  readonly schoolHours: readonly UsualHours[];
}

type OtherMeal = MealColumns & Pick<Meal, 'id'>;

/** The errors between the fields of a meal; `at` is its path, ending in a dot. */
export function mealErrors(said: MealInput, at = ''): FieldError[] {
  const { startMinute, minutes, windowStartMinute, windowEndMinute } = mealColumns(said);
  const { windowStart, windowEnd, startTime } = said;
  if (windowEndMinute <= windowStartMinute) {
    const message = 'windowEnd must be later than windowStart';
    return [{ field: `${at}windowEnd`, code: 'time.order', message }];
  }
  if (windowEndMinute - windowStartMinute < minutes) {
    const params = { minutes, windowStart, windowEnd };
    const message = `windowEnd must leave ${minutes} minutes after ${windowStart}`;
    return [{ field: `${at}windowEnd`, code: 'meal.window', params, message }];
  }
  if (startMinute < windowStartMinute || startMinute + minutes > windowEndMinute) {
    const params = { startTime, minutes, windowStart, windowEnd };
    const message = `startTime must put ${minutes} minutes between ${windowStart} and ${windowEnd}`;
    return [{ field: `${at}startTime`, code: 'meal.outside-window', params, message }];
  }
  return [];
}

/** The errors of a sound meal beside the family's other meals and its children's days: both sides are named. */
export function mealContradictions(
  said: MealInput,
  { meals, children }: { meals: readonly OtherMeal[]; children: readonly SchoolChild[] },
  at = '',
): FieldError[] {
  const meal = { id: '', ...mealColumns(said) };
  const other = meals.find((each) => cannotBothFit(meal, each));
  if (other) {
    const params = {
      title: said.title,
      other: other.title,
      otherStart: wallClock(other.windowStartMinute),
      otherEnd: wallClock(other.windowEndMinute),
    };
    const message = `windowStart and windowEnd must leave time for ${other.title} as well`;
    return [{ field: `${at}windowEnd`, code: 'meal.both', params, message }];
  }
  return dayErrors(meal, children, `${at}minutes`);
}

/** The errors of a child's hours of which a meal would take all: the same contradiction, said from the other side. */
export function hoursContradictions(
  child: SchoolChild,
  meals: readonly Meal[],
  field: string,
): FieldError[] {
  const errors = meals.flatMap((meal) => dayErrors(meal, [child], field));
  return errors.slice(0, 1);
}

function dayErrors(
  meal: MealColumns & Pick<Meal, 'id'>,
  children: readonly SchoolChild[],
  field: string,
): FieldError[] {
  const day = children.flatMap((child) => shortDays(child)).find(({ span }) => takesAllOf(meal, [span])); // prettier-ignore
  if (!day) return [];
  const { name, weekday, span } = day;
  const [from, until] = [wallClock(span.from), wallClock(span.to)];
  const params = { title: meal.title, minutes: meal.minutes, name, weekday, from, until };
  const message = `a meal of ${meal.minutes} minutes must leave something of the school hours of a child, ${from} to ${until}`;
  return [{ field, code: 'meal.longer-than-day', params, message }];
}

/** School days that are no longer than the longest meal. */
function shortDays({ name, schoolHours }: SchoolChild) {
  return WEEKDAYS.flatMap((weekday): { name: string; weekday: Weekday; span: Span }[] => {
    const spans = merged(
      schoolHours
        .filter((stretch) => stretch.weekday === weekday)
        .map(({ startTime, endTime }) => ({ from: minuteOf(startTime), to: minuteOf(endTime) })),
    );
    const [span] = spans;
    const isShort = span && spans.length === 1 && span.to - span.from <= MEAL_MINUTES.most;
    return isShort ? [{ name, weekday, span }] : [];
  });
}

export type MealColumns = Pick<
  Meal,
  'title' | 'startMinute' | 'minutes' | 'windowStartMinute' | 'windowEndMinute' | 'together'
>;

export interface MealChange {
  /** The first day of the change; null where it was a mistake from its beginning. */
  readonly validFrom: LocalDate | null;
  readonly today: LocalDate;
}

/** A meal as it is stored when it becomes another one on a day, with what it was until then. */
export function changedMeal(
  before: Meal,
  said: MealInput,
  { validFrom, today }: MealChange,
): MealTimes & Pick<Meal, 'title'> {
  const { title, ...habit } = mealColumns(said);
  const times =
    validFrom === null
      ? mealCorrected(before, habit, today)
      : mealChangedFrom(before, habit, validFrom);
  return { title, ...times };
}

/**
 * The days, from one on, on which hours or meals become others: what may not be beside one another must not be on any of
 * them, and so is on none between.
 */
export function daysOfChange(
  from: LocalDate,
  meals: readonly Meal[],
  hours: readonly (readonly WeeklyHours[])[],
): LocalDate[] {
  const changes = [
    ...meals.flatMap((meal) => [
      ...(meal.since !== null && meal.since > from ? [meal.since] : []),
      ...comingMeals(meal, from).map(({ validFrom }) => validFrom),
    ]),
    ...hours.flatMap((each) => comingHours(each, from).map(({ validFrom }) => validFrom)),
  ];
  return [...new Set([from, ...changes])].sort();
}

/** How a sound meal is stored. */
export function mealColumns(said: MealInput): MealColumns {
  const { title, minutes, together } = said;
  return {
    title,
    minutes,
    together,
    startMinute: minuteOf(said.startTime),
    windowStartMinute: minuteOf(said.windowStart),
    windowEndMinute: minuteOf(said.windowEnd),
  };
}
