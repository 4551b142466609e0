import type { MealFacts } from './meal-text';

type Usual = Omit<MealFacts, 'title'>;

const usual = (startTime: string, minutes: number, window: readonly [string, string]): Usual => ({
  startTime,
  minutes,
  windowStart: window[0],
  windowEnd: window[1],
  together: true,
});

/** Where to start from when a meal is chosen. */
export const USUAL_MEALS = {
  breakfast: usual('07:30', 30, ['06:30', '09:00']),
  'morning-snack': usual('10:00', 15, ['09:30', '11:00']),
  lunch: usual('12:00', 30, ['11:00', '14:00']),
  'afternoon-snack': usual('15:00', 15, ['14:30', '16:00']),
  dinner: usual('18:00', 45, ['17:00', '19:30']),
} as const;
export type MealKind = keyof typeof USUAL_MEALS;
