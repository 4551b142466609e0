import { addDays, instantOf, type LocalDate } from '../calendar/index.js';

/** When something is due, on the family's calendar and wall clock. */
export interface Due {
  readonly dueDate: LocalDate;
  /** Minutes after midnight; null where the whole day is meant. */
  readonly dueMinute: number | null;
}

/** Why somebody is told of a task. */
export type NoticeKind = 'reminder' | 'due-soon' | 'starting';

/** Something that is to be said of a task, and when. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly at: Date;
  /** How long before the task is due; minutes. */
  readonly leadMinutes: number;
}

/** The whole day's tasks are spoken of as if they were due at this minute, as calendars do with all-day entries. */
export const WHOLE_DAY_MINUTE = 9 * 60;
/** Minutes before, of the notice that everybody gets a day ahead, and of the one when it is about to begin. */
export const LEADS = { dueSoon: 24 * 60, starting: 10 } as const;

const MINUTE_MS = 60_000;

/** The instant after which it is late: its minute, or the end of its day. */
export function dueAt(timeZone: string, { dueDate, dueMinute }: Due): Date {
  return dueMinute === null
    ? instantOf(timeZone, addDays(dueDate, 1), 0)
    : instantOf(timeZone, dueDate, dueMinute);
}

/**
 * All that is said of a task before it is due, in order: at the family's own lead times, a day ahead, and, where it has a
 * time, when it is about to begin. Each instant is said once: a lead time of a day takes the place of the notice a day ahead.
 */
export function noticesOf(
  timeZone: string,
  due: Due,
  leadMinutes: readonly number[],
): readonly Notice[] {
  const anchor = instantOf(timeZone, due.dueDate, due.dueMinute ?? WHOLE_DAY_MINUTE).getTime();
  const said: readonly (readonly [NoticeKind, number])[] = [
    ...leadMinutes.map((minutes) => ['reminder', minutes] as const),
    ['due-soon', LEADS.dueSoon],
    ...(due.dueMinute === null ? [] : [['starting', LEADS.starting] as const]),
  ];
  const byLead = new Map<number, Notice>();
  for (const [kind, lead] of said)
    if (!byLead.has(lead))
      byLead.set(lead, { kind, leadMinutes: lead, at: new Date(anchor - lead * MINUTE_MS) });
  return [...byLead.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** When the next is to be said after an instant; null where all was said. */
export function nextNoticeAt(notices: readonly Notice[], after: Date): Date | null {
  return notices.find(({ at }) => at > after)?.at ?? null;
}

/** What was to be said last up to an instant; null where nothing was yet. */
export function lastNotice(notices: readonly Notice[], until: Date): Notice | null {
  return notices.findLast(({ at }) => at <= until) ?? null;
}
