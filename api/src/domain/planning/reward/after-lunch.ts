import type { Span } from '../../calendar/index.js';
import { LUNCH_AT_NOON, type MealHabit } from '../input/meal.js';

const HOUR = 60;
/** What begins between these times is lunch, whatever the family calls it. */
const LUNCH_BEGINS: Span = { from: 11 * HOUR, to: 14 * HOUR };
const NOON = 12 * HOUR;
/** Digestion makes drowsy for about an hour, from a quarter of an hour after the meal. */
const DROWSY_AFTER_MINUTES = 15;

/** The hour after lunch in which children are drowsy. A family that plans no lunch eats about noon all the same. */
export function afterLunch(meals: readonly MealHabit[]): Span {
  const lunch = lunchOf(meals) ?? LUNCH_AT_NOON;
  const from = lunch.startMinute + lunch.minutes + DROWSY_AFTER_MINUTES;
  return { from, to: from + HOUR };
}

/** The family's lunch: of its meals the one that begins nearest to noon; null where none is planned. */
export function lunchOf(meals: readonly MealHabit[]): MealHabit | null {
  const [lunch = null] = meals
    .filter(({ startMinute }) => startMinute >= LUNCH_BEGINS.from && startMinute < LUNCH_BEGINS.to)
    .sort((a, b) => Math.abs(a.startMinute - NOON) - Math.abs(b.startMinute - NOON));
  return lunch;
}
