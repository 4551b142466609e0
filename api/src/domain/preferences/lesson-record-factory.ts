import type { LessonFacts, LessonRecord } from './lesson-record.js';
import type { LessonOutcome } from './lesson-outcome.js';

// Valid by default: a test writes only what matters to it.
export function aLessonFacts(over: Partial<LessonFacts> = {}): LessonFacts {
  return {
    ageYears: 8,
    kind: 'mathematics',
    core: true,
    interest: 3,
    involvement: 'some',
    minutes: 30,
    learners: 1,
    weekday: 0,
    startMinute: 600,
    dayOpens: 540,
    bestTimes: ['mid-morning'],
    ...over,
  };
}

export function anOutcome(over: Partial<LessonOutcome> = {}): LessonOutcome {
  return { status: 'done', rating: null, actualMinutes: null, ...over };
}

export function aLessonRecord(over: Partial<LessonRecord> = {}): LessonRecord {
  return {
    familyId: 'family',
    childId: 'ada',
    subjectId: 'maths',
    date: '2026-11-16',
    facts: aLessonFacts(),
    outcome: anOutcome(),
    predicted: null,
    propensity: null,
    ...over,
  };
}
