import type { Subject } from '@/api/model';
import type { Item, LessonByHand } from '@/api/week-model';
import { factsOn } from '@/api/subject-facts';

/** The shortest and the longest lesson by hand; the server refuses others. */
export const LEAST_MINUTES = 5;
export const MOST_MINUTES = 240;

/** A lesson as it is typed. */
export interface LessonDraft {
  readonly subjectId: string | null;
  readonly childIds: readonly string[];
  readonly date: string;
  readonly startTime: string;
  readonly minutes: string;
  /** Null for whoever is free. */
  readonly parentId: string | null;
  /** Who gives the lesson as it stands: only another one is a choice. Left out of a lesson that is new, or of another subject. */
  readonly parentBefore?: string | null;
}

export function draftOf(item: Item): LessonDraft {
  const { subjectId, children, date, startTime, minutes, parentId } = item;
  const childIds = children.map(({ childId }) => childId);
  const given = { parentId, parentBefore: parentId };
  return { subjectId, childIds, date, startTime, minutes: String(minutes), ...given };
}

/** A choice of subject brings who learns it and how long its lessons are, until they are said otherwise; not who teaches. */
export function withSubject(draft: LessonDraft, subject: Subject): LessonDraft {
  const { learners, minutes } = factsOn(subject, draft.date);
  const childIds = learners.map(({ childId }) => childId);
  return {
    ...draft,
    subjectId: subject.id,
    childIds,
    minutes: String(minutes),
    parentId: null,
    parentBefore: undefined,
  };
}

export type DraftFault = keyof LessonDraft;

/** What is missing or wrong. */
export function faultsOf(draft: LessonDraft): DraftFault[] {
  const minutes = Number(draft.minutes);
  const isLength =
    draft.minutes.trim() !== '' &&
    Number.isInteger(minutes) &&
    minutes >= LEAST_MINUTES &&
    minutes <= MOST_MINUTES;
  return [
    ...(draft.subjectId ? [] : ['subjectId' as const]),
    ...(draft.childIds.length > 0 ? [] : ['childIds' as const]),
    ...(draft.date ? [] : ['date' as const]),
    ...(draft.startTime ? [] : ['startTime' as const]),
    ...(isLength ? [] : ['minutes' as const]),
  ];
}

/** The lesson that was typed; null while something is missing. */
export function lessonOf(draft: LessonDraft): LessonByHand | null {
  const { subjectId, childIds, date, startTime, minutes, parentId, parentBefore } = draft;
  if (!subjectId || faultsOf(draft).length > 0) return null;
  return {
    subjectId,
    childIds: [...childIds],
    date,
    startTime,
    minutes: Number(minutes),
    // Whoever gives it goes on where they can: that is no wish of whoever only moves it.
    ...(parentId !== parentBefore && { parentId }),
  };
}

export function isSame(a: LessonDraft, b: LessonDraft): boolean {
  const text = ({ childIds, ...rest }: LessonDraft): string =>
    JSON.stringify([
      ...[rest.subjectId, rest.date, rest.startTime, rest.minutes, rest.parentId],
      [...childIds].sort(),
    ]);
  return text(a) === text(b);
}
