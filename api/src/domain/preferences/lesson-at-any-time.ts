import { hoursOn, type LocalDate, mondayOf, weekDates } from '../calendar/index.js';
import type { Learner, TaughtSubject } from '../planning/index.js';
import type { LessonFacts } from './lesson-record.js';

/** A lesson's facts without its time, and the hours in which it can be held. */
export interface LessonAtAnyTime {
  readonly facts: Omit<LessonFacts, 'weekday' | 'startMinute' | 'dayOpens'>;
  /** By weekday, 0 Monday: from the earliest opening to the latest closing, in minutes; null on days without school. */
  readonly hours: readonly ({ readonly from: number; readonly to: number } | null)[];
}

/** The interest where the family named none. */
const NEUTRAL_INTEREST = 3;

export function lessonAtAnyTime(
  learner: Learner,
  subject: TaughtSubject,
  today: LocalDate,
): LessonAtAnyTime {
  const hours = weekDates(mondayOf(today)).map((date) => {
    const open = hoursOn(learner.schoolHours, date);
    if (open.length === 0) return null;
    const from = Math.min(...open.map((span) => span.from));
    return { from, to: Math.max(...open.map((span) => span.to)) };
  });
  const interest =
    subject.learners.find(({ childId }) => childId === learner.id)?.interest ?? NEUTRAL_INTEREST;
  const { kind, core, involvement, minutes, learners } = subject;
  const facts = { ageYears: learner.age, kind, core, involvement, minutes, interest };
  return { facts: { ...facts, learners: learners.length, bestTimes: learner.bestTimes }, hours };
}

/** The lesson's facts at a weekday and a minute. */
export function factsAt(
  { facts, hours }: LessonAtAnyTime,
  weekday: number,
  startMinute: number,
): LessonFacts {
  return { ...facts, weekday, startMinute, dayOpens: hours[weekday]?.from ?? NaN };
}
