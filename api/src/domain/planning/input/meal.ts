import { type LocalDate, merged, overlaps, type Span, without } from '../../calendar/index.js';

/** How long a meal may take, in minutes. */
export const MEAL_MINUTES = { least: 5, most: 240 } as const;

/** When a meal is, for how long, and with whom. */
export interface MealHabit {
  /** When it usually begins. */
  readonly startMinute: number;
  readonly minutes: number;
  /** It begins no earlier, … */
  readonly windowStartMinute: number;
  /** … and ends no later. */
  readonly windowEndMinute: number;
  /** All children eat at the same time, and an adult with them, wherever the day allows it. */
  readonly together: boolean;
}

/** A meal of the family, on every day with school: for so many minutes, somewhere in a window. */
export interface Meal extends MealHabit {
  readonly id: string;
  /** The first day on which the family has it; null, or left out, where it was always so. */
  readonly since?: LocalDate | null;
  /** The last day on which the family has it; null, or left out, where no end is known. */
  readonly until?: LocalDate | null;
  /** How it is before it becomes what it is at last, the oldest first, each with its last day. */
  readonly past?: readonly PastHabit[];
}

export interface PastHabit extends MealHabit {
  readonly until: LocalDate;
}

/** The meals as they are, were, or will be on a date. */
export function mealsOn<M extends Meal>(meals: readonly M[], date: LocalDate): M[] {
  return meals
    .filter(({ since, until }) => (since ?? date) <= date && date <= (until ?? date))
    .map((meal) => ({ ...meal, ...meal.past?.find((habit) => date <= habit.until), until: meal.until ?? null })); // prettier-ignore
}

/** Lunch in half an hour about noon, each for itself: what families have who were never asked. */
export const LUNCH_AT_NOON: Meal = {
  id: 'lunch',
  startMinute: 12 * 60,
  minutes: 30,
  windowStartMinute: 11 * 60 + 30,
  windowEndMinute: 13 * 60 + 30,
  together: false,
};

/** Where a meal lies on one date for one child. */
export interface PlacedMeal extends Span {
  readonly mealId: string;
}

/** A child on one date, as meals see it. */
export interface Eater {
  readonly childId: string;
  readonly schoolHours: readonly Span[];
  /** Commitments, and hours in which the child is elsewhere. */
  readonly taken: readonly Span[];
  /** Lessons that the system never moves. */
  readonly standing: readonly Span[];
  /** Times that its subjects always want. */
  readonly fixedTimes: readonly Span[];
}

/**
 * Lays each child's meals, the earliest first: within the window, as near to the usual time as can be, around what is
 * taken, lessons that stand and fixed times. Lessons that stand and fixed times give way before a meal is left out. Where
 * nothing is long enough, a meal gets the longest time that is left.
 *
 * A place depends on nothing that does not lie in it or nearer to the usual time: a lesson beside a meal never moves it.
 */
export function layMeals(
  meals: readonly Meal[],
  eaters: readonly Eater[],
  adults: readonly (readonly Span[])[],
): Map<string, PlacedMeal[]> {
  const laid = new Map(eaters.map(({ childId }) => [childId, [] as PlacedMeal[]]));
  const ordered = [...meals].sort(
    (a, b) => a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1),
  );
  ordered.forEach((meal, index) => {
    const later = ordered.slice(index + 1);
    const own = (eater: Eater): readonly Span[] => laid.get(eater.childId) ?? [];
    const put = ({ childId }: Eater, span: Span | null): void => {
      if (span) laid.get(childId)?.push({ mealId: meal.id, from: span.from, to: span.to });
    };
    const table = meal.together
      ? eaters.filter((eater) => gaps(meal, [...eater.taken, ...own(eater)]).length > 0)
      : [];
    const common = commonPlace(meal, later, { table, own, adults });
    for (const eater of eaters) {
      const isAtTable = common !== null && table.includes(eater);
      put(eater, isAtTable ? common : ownPlace(meal, later, { eater, own: own(eater) }));
    }
  });
  return laid;
}

/** Two meals whose windows leave no way to have both in full. */
export function cannotBothFit(a: Meal, b: Meal): boolean {
  const follows = (first: Meal, second: Meal): boolean =>
    Math.max(second.windowStartMinute, first.windowStartMinute + first.minutes) + second.minutes <=
    second.windowEndMinute;
  return !follows(a, b) && !follows(b, a);
}

/** True where a meal, wherever it lies in its window, leaves nothing of these hours. */
export function takesAllOf(meal: Meal, hours: readonly Span[]): boolean {
  const starts = [meal.windowStartMinute, meal.windowEndMinute - meal.minutes];
  return (
    hours.length > 0 &&
    starts.every((from) =>
      hours.every((span) => without(span, [{ from, to: from + meal.minutes }]).length === 0),
    )
  );
}

interface Table {
  readonly table: readonly Eater[];
  readonly own: (eater: Eater) => readonly Span[];
  readonly adults: readonly (readonly Span[])[];
}

/** The time at which all of them can eat, with an adult where one can; null where there is none. */
function commonPlace(meal: Meal, later: readonly Meal[], { table, own, adults }: Table) {
  if (table.length === 0) return null;
  const nobody = alone(adults);
  const taken = table.flatMap((eater) => [...eater.taken, ...eater.standing, ...own(eater)]);
  const fixed = table.flatMap(({ fixedTimes }) => fixedTimes);
  for (const blocked of [[...taken, ...fixed], taken])
    for (const company of [nobody, []]) {
      const place = nearest(meal, later, [...blocked, ...company]);
      if (place) return place;
    }
  return null;
}

/** The time in which each of the adults is busy. */
function alone(adults: readonly (readonly Span[])[]): Span[] {
  const wholeDay: Span[] = [{ from: 0, to: 24 * 60 }];
  if (adults.length === 0) return [];
  return adults.reduce<Span[]>(
    (left, busy) => left.flatMap((span) => merged(busy).flatMap((each) => common(span, each))),
    wholeDay,
  );
}

function common(a: Span, b: Span): Span[] {
  return overlaps(a, b) ? [{ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }] : [];
}

/** A meal that each has for itself takes no school time where its window leaves time beside it. */
function ownPlace(
  meal: Meal,
  later: readonly Meal[],
  { eater, own }: { eater: Eater; own: readonly Span[] },
): Span | null {
  const taken = [...eater.taken, ...own];
  const standing = [...taken, ...eater.standing];
  const levels = [[...standing, ...eater.fixedTimes], standing, taken];
  if (!meal.together) levels.unshift([...standing, ...eater.fixedTimes, ...eater.schoolHours]);
  for (const blocked of levels) {
    const place = nearest(meal, later, blocked);
    if (place) return place;
  }
  return longest(without(windowOf(meal), taken));
}

function windowOf({ windowStartMinute, windowEndMinute }: Meal): Span {
  return { from: windowStartMinute, to: windowEndMinute };
}

/** The free stretches of its window that are long enough. */
function gaps(meal: Meal, blocked: readonly Span[]): Span[] {
  return without(windowOf(meal), blocked).filter(({ from, to }) => to - from >= meal.minutes);
}

/** The place nearest to the usual time that leaves room for the later meals, where one does. */
function nearest(meal: Meal, later: readonly Meal[], blocked: readonly Span[]): Span | null {
  const { startMinute, minutes } = meal;
  const starts = gaps(meal, blocked).flatMap(({ from, to }) => [
    Math.min(Math.max(startMinute, from), to - minutes),
    from,
    to - minutes,
  ]);
  const places = starts
    .sort((a, b) => Math.abs(a - startMinute) - Math.abs(b - startMinute) || a - b)
    .map((from): Span => ({ from, to: from + minutes }));
  const wanted = later.filter((each) => gaps(each, blocked).length > 0);
  const leavesRoom = (place: Span): boolean =>
    wanted.every((each) => gaps(each, [...blocked, place]).length > 0);
  return places.find(leavesRoom) ?? places[0] ?? null;
}

function longest(spans: readonly Span[]): Span | null {
  const [first] = [...spans].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  return first && first.to - first.from >= MEAL_MINUTES.least ? first : null;
}
