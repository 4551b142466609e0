import { minuteOf } from '@/lib/wall-time';
import type { Item, Week } from '@/api/week-model';
import { isSettled, statusFor } from '../item-status';
import { awaySpan, entriesOf, isOfAdults, type WeekEntry } from '../week/week-view';

/** A day as a list: what is on, what follows, which lessons went by unmarked, and which are settled. */
export interface DayList {
  now: WeekEntry[];
  next: WeekEntry[];
  earlier: WeekEntry[];
  settled: WeekEntry[];
}

/** What a day holds for one child, or for everybody: its lessons, and the time that is taken. */
export function dayEntries(week: Week, date: string, childId: string | null): WeekEntry[] {
  // A task that takes no time from lessons stands in the list of tasks alone.
  const entries = entriesOf(week, date).filter(
    (entry) => entry.kind === 'item' || entry.commitment.closesTime !== false,
  );
  if (childId !== null) return entries.filter(({ childIds }) => childIds.includes(childId));
  const ofAdults = week.commitments
    .filter((one) => one.date === date && isOfAdults(one))
    .map((commitment): WeekEntry => ({
      kind: 'commitment',
      id: `${commitment.commitmentId}@${commitment.startTime}`,
      commitment,
      childIds: [],
      ...awaySpan(commitment),
    }));
  return [...entries, ...ofAdults].sort(
    (a, b) => a.startMinute - b.startMinute || titleOf(a).localeCompare(titleOf(b)),
  );
}

const titleOf = (entry: WeekEntry): string =>
  entry.kind === 'item' ? entry.item.title : entry.commitment.title;

export interface DayListOptions {
  /** The minute of the family's day; null stands for a day that is not today: nothing is on. */
  minute: number | null;
  /** The one child looked at, or null for all of them. */
  childId: string | null;
  /** What is settled stays where it was while somebody looks at the list: a tick must not move the row it is in. */
  mayBeFolded: (item: Item) => boolean;
}

export function toDayList(
  entries: readonly WeekEntry[],
  { minute, childId, mayBeFolded }: DayListOptions,
): DayList {
  const list: DayList = { now: [], next: [], earlier: [], settled: [] };
  const isFolded = (item: Item) => isSettled(statusFor(item, childId)) && mayBeFolded(item);
  for (const entry of entries) {
    if (entry.kind === 'item' && isFolded(entry.item)) list.settled.push(entry);
    else if (minute === null || entry.startMinute > minute) list.next.push(entry);
    else if (entry.endMinute > minute) list.now.push(entry);
    // There is nothing to mark of time that was taken.
    else if (entry.kind === 'item') list.earlier.push(entry);
  }
  return list;
}

/** When the next lesson of the list begins. */
export function nextLessonAt(list: DayList): string | undefined {
  return list.next
    .flatMap((entry) => (entry.kind === 'item' ? [entry.item.startTime] : []))
    .sort((a, b) => minuteOf(a) - minuteOf(b))[0];
}
