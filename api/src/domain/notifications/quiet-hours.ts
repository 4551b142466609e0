import { addDays, instantOf, minuteOfDayIn, todayIn } from '../calendar/index.js';

/** When nobody is to be disturbed, in minutes after midnight; over midnight where it ends before it begins. */
export interface QuietHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Whether a minute of the day is quiet. */
export function isQuiet({ fromMinute, toMinute }: QuietHours, minute: number): boolean {
  return fromMinute <= toMinute
    ? fromMinute <= minute && minute < toMinute
    : minute >= fromMinute || minute < toMinute;
}

/** When something may be sent: at once, or when the quiet hours end in which it falls. */
export function mayBeSentAt(timeZone: string, quiet: QuietHours | null, instant: Date): Date {
  if (quiet === null) return instant;
  const minute = minuteOfDayIn(timeZone, instant);
  if (!isQuiet(quiet, minute)) return instant;
  const today = todayIn(timeZone, instant);
  const endsOn = minute < quiet.toMinute ? today : addDays(today, 1);
  const end = instantOf(timeZone, endsOn, quiet.toMinute);
  // Where clocks fall back, the minute of the end comes twice, and its first time may be over.
  return end > instant ? end : instant;
}
