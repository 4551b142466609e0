import { addDays, instantOf, minuteOfDayIn, todayIn } from '../calendar/index.js';
import { mayBeSentAt, type QuietHours } from './quiet-hours.js';

const MINUTE_MS = 60_000;
/** Minutes until the next try; the last one also for all tries after it. */
const BACKOFF_MINUTES = [1, 2, 5, 10, 20, 40, 60] as const;
/** Tries of one message: with these pauses they take a day. */
export const MOST_ATTEMPTS = 30;

/** When what is folded into one is sent, minutes after midnight. */
const DIGEST_MINUTE = 18 * 60;

/** When to try again after so many tries; null where it was tried for long enough. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  const minutes = BACKOFF_MINUTES[Math.min(attempts, BACKOFF_MINUTES.length) - 1] ?? 1;
  return new Date(now.getTime() + minutes * MINUTE_MS);
}

/** When a day's rest is sent as one: at the next evening, or when the quiet hours after that end. */
export function digestAt(timeZone: string, quiet: QuietHours | null, now: Date): Date {
  const today = todayIn(timeZone, now);
  const isOver = minuteOfDayIn(timeZone, now) >= DIGEST_MINUTE;
  const evening = instantOf(timeZone, isOver ? addDays(today, 1) : today, DIGEST_MINUTE);
  return mayBeSentAt(timeZone, quiet, evening);
}

/** When the family's present day began. */
export function dayBegan(timeZone: string, now: Date): Date {
  return instantOf(timeZone, todayIn(timeZone, now), 0);
}
