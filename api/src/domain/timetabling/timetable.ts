/** One lesson in the week: `day` counts from 0, `start` is a slot of that day. */
export interface Session {
  readonly subject: string;
  readonly day: number;
  readonly start: number;
  /** family-week/2 only: the parent who gives it from its beginning to its end. Set exactly where the subject needs a parent. */
  readonly parent?: string;
}

/** A list of sessions. Its order means nothing, and sessions of one subject are interchangeable. */
export type Timetable = readonly Session[];

/** A key that is equal for two sessions exactly if they have the same subject, day and start, whoever gives them. */
export function sessionKey(session: Session): string {
  return `${session.subject}|${session.day}|${session.start}`;
}

/** By day, then start, then subject: the order in which people read a week. */
export function byTime(a: Session, b: Session): number {
  if (a.day !== b.day) return a.day - b.day;
  if (a.start !== b.start) return a.start - b.start;
  return a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0;
}
