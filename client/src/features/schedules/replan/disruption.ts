import type { Item, Week } from '@/api/week-model';
import { addDays, weekdayOf } from '@/lib/plain-date';
import { minuteOf, timeOf } from '@/lib/wall-time';
import { childrenInOrder } from '../children-in-order';

/** What can happen, in the order in which it is offered: the most frequent first. */
export const disruptionKinds = [
  'sick-child',
  'ran-late',
  'parent-away',
  'visitor',
  'day-later',
  'missed-day',
  'other',
] as const;

export type DisruptionKind = (typeof disruptionKinds)[number];

/** Some days, and the hours of each where they are not whole. */
interface Stretch {
  date: string;
  endDate?: string;
  startTime?: string;
  endTime?: string;
}

/** What the API takes. Dates and wall-clock times are in the family's zone. */
export type Disruption =
  | ({ kind: 'sick-child'; childIds: string[] } & Stretch)
  | ({ kind: 'parent-away'; parentId: string } & Stretch)
  | { kind: 'ran-late'; date: string; minutes: number }
  | { kind: 'day-later'; date: string }
  | ({ kind: 'visitor' } & Stretch)
  | { kind: 'missed-day'; date: string }
  | ({ kind: 'other'; childIds?: string[] } & Stretch)
  | FactsChanged
  | WeekWishes;

/** Nothing new happened: lessons of these days stand where the facts leave no room. */
export interface FactsChanged {
  kind: 'facts-changed';
  date: string;
  endDate: string;
}

/** Nothing new either: the facts want other lessons of the week than its plan holds. */
export interface WeekWishes {
  kind: 'wishes';
  /** Any day of the week. */
  date: string;
}

/** Kinds that may last several days. */
export const isLasting = (kind: DisruptionKind): boolean =>
  kind === 'sick-child' || kind === 'parent-away' || kind === 'visitor' || kind === 'other';

/** Kinds that may take whole days as well as hours; something else always takes hours. */
export const mayBeWholeDay = (kind: DisruptionKind): boolean => isLasting(kind) && kind !== 'other';

/** Whether the answer is kept on the calendar: only running late says nothing of a date. */
export const isKept = (kind: Disruption['kind']): boolean =>
  kind !== 'ran-late' && kind !== 'facts-changed' && kind !== 'wishes';

/** All fields of the form. The kind decides which of them are sent. */
export interface DisruptionDraft {
  kind: DisruptionKind;
  parentId: string | null;
  date: string;
  /** The last day; null for one day only. */
  endDate: string | null;
  startTime: string;
  endTime: string;
  wholeDay: boolean;
  minutes: number;
  /** Who is ill. For something else: whom it concerns, and empty is all of them. */
  childIds: string[];
}

type DraftField = 'childIds' | 'parentId' | 'date' | 'endDate' | 'endTime' | 'minutes';

export type DraftErrors = Partial<Record<DraftField, 'missing' | 'past' | 'order' | 'minutes'>>;

/** The family's clock on the wall. */
interface Clock {
  date: string;
  minute: number;
}

export interface DraftContext {
  clock: Clock;
  week: Week;
  parentIds: readonly string[];
}

/** Times on the wall are offered in quarters of an hour, as the plan has them. */
const QUARTER = 15;
const LAST_MINUTE = 21 * 60;
/** The API's limits of a delay, in minutes. */
export const delayLimits = { least: 5, most: 240, step: 5 };

const openOn = (week: Week, date: string): Item[] =>
  week.items
    .filter((item) => item.date === date && item.kind === 'lesson' && item.status !== 'done')
    .sort((a, b) => a.startTime.localeCompare(b.startTime));

/** Today, or the school day nearest to it; in a week to come its first day with lessons. */
function likelyDate(kind: DisruptionKind, { clock, week }: DraftContext): string {
  const today = clock.date;
  if (kind === 'ran-late') return today;
  if (kind !== 'missed-day' && week.weekStart > today) {
    return week.items.map((item) => item.date).sort()[0] ?? week.weekStart;
  }
  if (weekdayOf(today) <= 5 || openOn(week, today).length > 0) return today;
  return nearDays(kind, today).find((date) => date !== today) ?? today;
}

/** From now, or the day's first lesson, to the day's last lesson. */
function likelyHours({ clock, week }: DraftContext, date: string): [string, string] {
  const lessons = openOn(week, date);
  const now = Math.floor(clock.minute / QUARTER) * QUARTER;
  const first = date === clock.date ? now : minuteOf(lessons[0]?.startTime ?? '09:00');
  const start = Math.min(first, LAST_MINUTE - 60);
  const lastEnd = Math.max(0, ...lessons.map((item) => minuteOf(item.endTime)));
  return [timeOf(start), timeOf(Math.max(lastEnd, start + 60))];
}

/** The child with lessons on that day; the first in the family's order where several have. */
function likelyChildren({ week }: DraftContext, date: string): string[] {
  const family = childrenInOrder(week);
  const busy = new Set(openOn(week, date).flatMap((item) => item.children.map((c) => c.childId)));
  const likely = family.find((child) => busy.has(child.id)) ?? family[0];
  return likely ? [likely.id] : [];
}

/** The form's start for a kind, filled in with what is most likely: today, now, the child with lessons. */
export function startDraft(kind: DisruptionKind, context: DraftContext): DisruptionDraft {
  const date = likelyDate(kind, context);
  const [startTime, endTime] = likelyHours(context, date);
  return {
    kind,
    parentId: context.parentIds[0] ?? null,
    date,
    endDate: null,
    startTime,
    endTime,
    wholeDay: kind !== 'parent-away',
    minutes: 30,
    childIds: kind === 'sick-child' ? likelyChildren(context, date) : [],
  };
}

/** So long after a day it can be told that it was missed. */
const DAYS_BACK = 14;

/** The earliest day that can be chosen: today, or for a missed day two weeks ago. */
export function earliestDay(kind: DisruptionKind, today: string): string {
  return kind === 'missed-day' ? addDays(today, -DAYS_BACK) : today;
}

/** Whether the draft is about hours of a day. */
export function hasHours({ kind, wholeDay }: DisruptionDraft): boolean {
  return kind === 'other' || (mayBeWholeDay(kind) && !wholeDay);
}

/** The fields that keep the draft from being sent, by what is wrong with them. */
export function draftErrors(draft: DisruptionDraft, today: string): DraftErrors {
  const { kind, minutes } = draft;
  const wrongOrder = !draft.startTime || !draft.endTime || draft.endTime <= draft.startTime;
  const wrongMinutes =
    !(minutes >= delayLimits.least && minutes <= delayLimits.most) ||
    minutes % delayLimits.step !== 0;
  return {
    ...(kind === 'sick-child' && draft.childIds.length === 0 && { childIds: 'missing' as const }),
    ...(kind === 'parent-away' && !draft.parentId && { parentId: 'missing' as const }),
    ...(!draft.date && { date: 'missing' as const }),
    ...(draft.date && draft.date < earliestDay(kind, today) && { date: 'past' as const }),
    ...(isLasting(kind) &&
      draft.endDate !== null &&
      draft.endDate < draft.date && { endDate: 'order' as const }),
    ...(hasHours(draft) && wrongOrder && { endTime: 'order' as const }),
    ...(kind === 'ran-late' && wrongMinutes && { minutes: 'minutes' as const }),
  };
}

/** The API's form of a draft without errors. */
export function toDisruption(draft: DisruptionDraft): Disruption {
  const { kind, date, endDate, startTime, endTime } = draft;
  const stretch = {
    date,
    ...(endDate !== null && endDate !== date && { endDate }),
    ...(hasHours(draft) && { startTime, endTime }),
  };
  switch (kind) {
    case 'sick-child':
      return { kind, ...stretch, childIds: draft.childIds };
    case 'parent-away':
      return { kind, ...stretch, parentId: draft.parentId ?? '' };
    case 'visitor':
      return { kind, ...stretch };
    case 'other':
      return { kind, ...stretch, ...(draft.childIds.length > 0 && { childIds: draft.childIds }) };
    case 'ran-late':
      return { kind, date, minutes: draft.minutes };
    case 'day-later':
    case 'missed-day':
      return { kind, date };
  }
}

/**
 * The days that get a button of their own: today and the next school day, or for a missed day today and the school
 * day before.
 */
export function nearDays(kind: DisruptionKind, today: string): string[] {
  const step = kind === 'missed-day' ? -1 : 1;
  let other = addDays(today, step);
  while (weekdayOf(other) > 5) other = addDays(other, step);
  return kind === 'missed-day' ? [other, today] : [today, other];
}
