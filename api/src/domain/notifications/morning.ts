import { addDays, type LocalDate, mondayOf } from '../calendar/index.js';

/** From when to when a family is told of its day, minutes after midnight: who stood still longer tells nobody of a morning. */
export const MORNING = { fromMinute: 6 * 60 + 30, toMinute: 12 * 60 } as const;

/** The weekday (1 Monday to 7 Sunday) and the minutes at which a family is told how its week was. */
export const WEEK_END = { weekday: 7, fromMinute: 17 * 60, toMinute: 23 * 60 } as const;

/** The day and the minute of a zone's wall clock. */
export interface LocalMoment {
  readonly date: LocalDate;
  readonly minute: number;
}

/** Whether it is time to tell of the day that this moment is of. */
export function isMorning({ minute }: LocalMoment): boolean {
  return MORNING.fromMinute <= minute && minute < MORNING.toMinute;
}

/** Whether it is time to tell of the week that this moment is of. */
export function isWeekEnd({ date, minute }: LocalMoment): boolean {
  const isLastDay = addDays(mondayOf(date), WEEK_END.weekday - 1) === date;
  return isLastDay && WEEK_END.fromMinute <= minute && minute < WEEK_END.toMinute;
}
