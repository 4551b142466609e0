import { addDays, type LocalDate } from '../../calendar/index.js';
import { type Meal, type MealHabit, mealsOn, type PastHabit } from './meal.js';

/** So many changes of one meal are remembered. */
const MOST_PAST = 50;

/** What is kept of a meal over time. */
export type MealTimes = MealHabit & Required<Pick<Meal, 'since' | 'until' | 'past'>>;

/** A change of a meal that lies ahead. */
export interface ComingMeal {
  readonly validFrom: LocalDate;
  /** What the meal is from then on; null where the family has it no more. */
  readonly habit: MealHabit | null;
}

/** A habit between two days; null where there was none before, or none is known after. */
interface Stretch {
  readonly habit: MealHabit;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

/** The meal as it is on a date, or where it lies ahead, as it begins; null where it is over. */
export function mealFrom<M extends Meal>(meal: M, date: LocalDate): M | null {
  const since = meal.since ?? date;
  return mealsOn([meal], since > date ? since : date)[0] ?? null;
}

/** What becomes of a meal after a date, the nearest change first. */
export function comingMeals(meal: Meal, after: LocalDate): ComingMeal[] {
  const changes = stretchesOf(meal)
    .slice(1)
    .map(({ habit, from }): ComingMeal => ({ validFrom: from ?? after, habit }));
  const end: ComingMeal[] = meal.until == null ? [] : [{ validFrom: addDays(meal.until, 1), habit: null }]; // prettier-ignore
  return [...changes, ...end].filter(({ validFrom }) => validFrom > after);
}

/**
 * A meal that becomes another one on a day. It is so until the next change that was known already; what it was on the days
 * before, and what it will be after that change, stays as it was. A meal whose end is known may go on from the day after.
 */
export function mealChangedFrom(meal: Meal, habit: MealHabit, validFrom: LocalDate): MealTimes {
  const stretches = stretchesOf(meal);
  const from = meal.since != null && meal.since > validFrom ? meal.since : validFrom;
  const next = comingMeals(meal, from)[0]?.validFrom;
  const before = stretches.flatMap((stretch) => clipped(stretch, { until: addDays(from, -1) }));
  const after = next === undefined ? [] : stretches.flatMap((stretch) => clipped(stretch, { from: next })); // prettier-ignore
  const first = before.length === 0 ? (meal.since ?? null) : from;
  const between = { habit: habitOf(habit), from: first, until: next === undefined ? null : addDays(next, -1) }; // prettier-ignore
  return timesOf([...before, between, ...after]);
}

/** A meal that the family has no more from a day on; null where it had it on no day before. */
export function mealEndedBefore(meal: Meal, date: LocalDate): MealTimes | null {
  const left = stretchesOf(meal).flatMap((each) => clipped(each, { until: addDays(date, -1) }));
  return left.length === 0 ? null : timesOf(left);
}

/** A meal whose habit of a date, or of its beginning where that lies ahead, should have been said otherwise. */
export function mealCorrected(meal: Meal, habit: MealHabit, date: LocalDate): MealTimes {
  const day = meal.since != null && meal.since > date ? meal.since : date;
  const holds = ({ from, until }: Stretch): boolean =>
    (from ?? day) <= day && day <= (until ?? day);
  const stretches = stretchesOf(meal);
  return timesOf(
    stretches.map((each) => (holds(each) ? { ...each, habit: habitOf(habit) } : each)),
  );
}

function stretchesOf(meal: Meal): Stretch[] {
  const { past = [], since = null, until = null } = meal;
  const starts = [since, ...past.map((habit) => addDays(habit.until, 1))];
  return [...past, { ...habitOf(meal), until }].map((habit, at) => ({
    habit: habitOf(habit),
    from: starts[at] ?? null,
    until: habit.until,
  }));
}

function clipped(
  { habit, ...stretch }: Stretch,
  bounds: { from?: LocalDate; until?: LocalDate },
): Stretch[] {
  const from = bounds.from !== undefined && (stretch.from ?? '') < bounds.from ? bounds.from : stretch.from; // prettier-ignore
  const until = bounds.until !== undefined && (stretch.until ?? '9999') > bounds.until ? bounds.until : stretch.until; // prettier-ignore
  return (from ?? '') > (until ?? '9999') ? [] : [{ habit, from, until }];
}

/** The stretches as a meal: neighbours that are equal are one. */
function timesOf(stretches: readonly Stretch[]): MealTimes {
  const joined = stretches.filter(
    ({ habit }, at) => !(at + 1 < stretches.length && isSame(habit, stretches[at + 1]?.habit)),
  );
  const past = joined.slice(0, -1).map(({ habit, until }): PastHabit => ({ ...habit, until: until ?? '' })); // prettier-ignore
  const [first, last] = [stretches[0], joined.at(-1)];
  if (!first || !last) throw new RangeError('a meal must hold on some day');
  return { ...last.habit, since: first.from, until: last.until, past: past.slice(-MOST_PAST) };
}

function habitOf(habit: MealHabit): MealHabit {
  const { startMinute, minutes, windowStartMinute, windowEndMinute, together } = habit;
  return { startMinute, minutes, windowStartMinute, windowEndMinute, together };
}

function isSame(a: MealHabit, b: MealHabit | undefined): boolean {
  return b !== undefined && (Object.keys(a) as (keyof MealHabit)[]).every((key) => a[key] === b[key]); // prettier-ignore
}
