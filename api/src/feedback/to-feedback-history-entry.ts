import { wallClock } from '../domain/calendar/index.js';
import type { FeedbackEvent, LessonFeedback, WeekFeedback } from '../persistence/index.js';
import type { ItemDetails } from '../schedules/items/dto/item.dto.js';
import type {
  FeedbackHistoryEntryDto,
  FeedbackHistoryLessonDto,
} from './dto/feedback-history.dto.js';
import { toWeekRating } from './dto/week-feedback.dto.js';

/** A row of the list, before it is known what it is about. */
export type FeedbackHistoryRow =
  | { readonly kind: 'lesson'; readonly row: LessonFeedback }
  | { readonly kind: 'week'; readonly row: WeekFeedback }
  | { readonly kind: 'implicit'; readonly row: FeedbackEvent };

interface About {
  readonly items: ReadonlyMap<string, ItemDetails>;
  readonly names: ReadonlyMap<string, string>;
}

const NOTHING = { lesson: null, face: null, week: null, implicit: null };

/** One entry of the list, as a parent sees it. */
export function toFeedbackHistoryEntry(
  entry: FeedbackHistoryRow,
  about: About,
): FeedbackHistoryEntryDto {
  const { id, accountId } = entry.row;
  const by = about.names.get(accountId ?? '') ?? null;
  const common = { ...NOTHING, id, kind: entry.kind, by };
  switch (entry.kind) {
    case 'lesson':
      return { ...common, ...ofLesson(entry.row, about) };
    case 'week':
      return { ...common, ...ofWeek(entry.row) };
    case 'implicit':
      return { ...common, ...ofImplicit(entry.row, about) };
  }
}

function ofLesson(row: LessonFeedback, { items }: About) {
  const { date, face, comment, givenAt, version, itemId, childId } = row;
  const child = items.get(itemId)?.children.find((each) => each.childId === childId);
  return {
    date,
    at: givenAt.toISOString(),
    version,
    lesson: lessonOf(row, items),
    face: { face, comment, minutes: child?.actualMinutes ?? null },
  };
}

function ofWeek(row: WeekFeedback) {
  const { monday, givenAt, createdAt, version } = row;
  return {
    date: monday,
    at: (givenAt ?? createdAt).toISOString(),
    version,
    week: toWeekRating(row),
  };
}

function ofImplicit(row: FeedbackEvent, { items }: About) {
  const { date, createdAt, kind, toDate, toStartMinute, movedBy } = row;
  const { fromStatus, toStatus, minutesDelta } = row;
  const toTime = toStartMinute === null ? null : wallClock(toStartMinute);
  return {
    date,
    at: createdAt.toISOString(),
    // Implicit feedback never changes.
    version: 1,
    lesson: lessonOf(row, items),
    implicit: { kind, toDate, toTime, movedBy, fromStatus, toStatus, minutesDelta },
  };
}

function lessonOf(
  { itemId, childId, startMinute }: Pick<LessonFeedback, 'itemId' | 'childId' | 'startMinute'>,
  items: About['items'],
): FeedbackHistoryLessonDto {
  const rows = items.get(itemId);
  return {
    itemId,
    childId,
    title: rows?.item.title ?? '',
    subjectKind: rows?.subject?.kind ?? null,
    startTime: wallClock(startMinute),
  };
}
