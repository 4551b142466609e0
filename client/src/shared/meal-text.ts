import { dateText } from '@/lib/date-text';
import { minuteOf, timeOf } from '@/lib/wall-time';
import { durationText } from '@/messages/duration-text';
import { mealStrings as strings } from '@/messages/meals';

/** A meal as it is asked for. While a form is typed in, times and minutes may be unfinished. */
export interface MealFacts {
  title: string;
  /** When it usually begins, `HH:MM`. */
  startTime: string;
  minutes: number;
  windowStart: string;
  windowEnd: string;
  together: boolean;
}

const LEAST_MINUTES = 5;
const MOST_MINUTES = 240;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a meal, by field; nothing where it may be saved. */
export function mealErrors(meal: MealFacts): Record<string, string> {
  const { title, startTime, minutes, windowStart, windowEnd } = meal;
  const errors: Record<string, string> = {};
  if (!title.trim()) errors['title'] = strings.mustTitle;
  for (const [field, time] of Object.entries({ startTime, windowStart, windowEnd }))
    if (!TIME.test(time)) errors[field] = strings.mustTime;
  if (!isWholeMinutes(minutes))
    errors['minutes'] = strings.mustMinutes({ least: LEAST_MINUTES, most: MOST_MINUTES });
  return Object.keys(errors).length > 0 ? errors : windowErrors(meal);
}

function windowErrors({ startTime, minutes, windowStart, windowEnd }: MealFacts) {
  const [from, until, start] = [minuteOf(windowStart), minuteOf(windowEnd), minuteOf(startTime)];
  const errors: Record<string, string> = {};
  if (until <= from) errors['windowEnd'] = strings.windowOrder;
  else if (until - from < minutes)
    errors['windowEnd'] = strings.windowShort({ room: until - from });
  else if (start < from || start + minutes > until) {
    const text = dateText();
    errors['startTime'] = strings.outsideWindow({
      end: text.time(timeOf(Math.min(start + minutes, 24 * 60 - 1))),
      from: text.time(windowStart),
      until: text.time(windowEnd),
    });
  }
  return errors;
}

/** Whether times and minutes are finished, so that the meal can be kept. */
export function isWholeMeal({ startTime, windowStart, windowEnd, minutes }: MealFacts): boolean {
  return (
    [startTime, windowStart, windowEnd].every((time) => TIME.test(time)) && isWholeMinutes(minutes)
  );
}

function isWholeMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES;
}

/** The meal in a few words: when, how long, where it may move to. */
export function mealDetails(meal: MealFacts): string[] {
  if (!isWholeMeal(meal)) return [];
  const text = dateText();
  return [
    text.time(meal.startTime),
    durationText(meal.minutes),
    strings.between({ from: text.time(meal.windowStart), until: text.time(meal.windowEnd) }),
    meal.together ? strings.togetherFact : strings.eachFact,
  ];
}

/** A meal that begins or lasts otherwise takes its window with it, where it would lie outside. */
export function withinWindow<M extends MealFacts>(meal: M): M {
  if (!isWholeMeal(meal)) return meal;
  const start = minuteOf(meal.startTime);
  const end = Math.min(start + meal.minutes, 24 * 60 - 1);
  return {
    ...meal,
    windowStart: start < minuteOf(meal.windowStart) ? meal.startTime : meal.windowStart,
    windowEnd: end > minuteOf(meal.windowEnd) ? timeOf(end) : meal.windowEnd,
  };
}
