import type { LessonFeedback, FeedbackHistoryEntry, WeekFeedback } from '@/api/feedback-model';

/** Builders for specs: valid by default, a test writes only what matters. */
export function aFace(given: Partial<LessonFeedback> = {}): LessonFeedback {
  const childId = given.childId ?? 'Noah';
  return {
    id: `face-${childId}`,
    itemId: 'maths',
    childId,
    face: 'good',
    comment: null,
    minutes: null,
    givenAt: '2026-11-24T10:00:00Z',
    version: 1,
    ...given,
  };
}

export function aWeekAsked(given: Partial<WeekFeedback> = {}): WeekFeedback {
  return { monday: '2026-11-16', ask: true, rating: null, version: 0, ...given };
}

/** A face for Ella's reading. */
export function aLessonHistoryEntry(
  given: Partial<FeedbackHistoryEntry> = {},
): FeedbackHistoryEntry {
  return {
    id: 'entry-1',
    kind: 'lesson',
    date: '2026-11-24',
    at: '2026-11-24T10:00:00Z',
    by: 'Anna Rivers',
    lesson: {
      itemId: 'reading',
      childId: 'ella',
      title: 'Reading',
      subjectKind: 'reading',
      startTime: '09:00',
    },
    face: { face: 'good', comment: 'Asked for the next book', minutes: 25 },
    week: null,
    implicit: null,
    version: 1,
    ...given,
  };
}

export function aWeekHistoryEntry(given: Partial<FeedbackHistoryEntry> = {}): FeedbackHistoryEntry {
  return aLessonHistoryEntry({
    id: 'entry-2',
    kind: 'week',
    date: '2026-11-16',
    lesson: null,
    face: null,
    week: {
      stars: 4,
      answers: { pace: 4, freeTime: null, coreWork: null, dayStart: null, energy: 2 },
      comment: 'A calm week',
      givenAt: '2026-11-20T18:00:00Z',
    },
    ...given,
  });
}
