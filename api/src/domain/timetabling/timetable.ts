/** One lesson in the week: `day` counts from 0, `start` is a slot of that day. */
export interface Session {
  readonly subject: string;
  readonly day: number;
  readonly start: number;
}

/** Sessions of one subject have no identity, so a timetable is a plain list and its order means nothing. */
export type Timetable = readonly Session[];

/** Text that is equal for two sessions exactly when they are the same lesson at the same time. */
export function sessionKey(session: Session): string {
  return `${session.subject}|${session.day}|${session.start}`;
}

/** By day, then start, then subject: the order in which people read a week. */
export function byTime(a: Session, b: Session): number {
  if (a.day !== b.day) return a.day - b.day;
  if (a.start !== b.start) return a.start - b.start;
  return a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0;
}
