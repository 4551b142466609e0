import type { LocalDate } from '../../domain/calendar/index.js';
import { factsOn, type SubjectFacts } from '../../domain/planning/index.js';
import type { SubjectLearner } from './subject-learner.entity.js';
import type { Subject } from './subject.entity.js';

export type Learner = Pick<SubjectLearner, 'childId' | 'interest'>;

/** What is kept of a subject. */
export type SubjectRow = Omit<Subject, 'giveId'>;

/** A subject with who teaches and who learns it, in the words of the domain. */
export type SubjectWithFacts = Omit<SubjectRow, 'weekdays'> & SubjectFacts;

export function withFacts(row: SubjectRow, learners: readonly Learner[]): SubjectWithFacts {
  return {
    ...row,
    teaching: { rule: row.teachingRule, adultIds: row.teacherIds },
    learners: learners.map(({ childId, interest }) => ({ childId, interest })),
  };
}

/** The row with its columns as they are on a date. Who learns it then is not in it. */
export function subjectRowOn(row: SubjectRow, date: LocalDate): SubjectRow {
  const facts = factsOn(row, date);
  if (facts === null) return row;
  const { minutes, frequency, involvement, fixedStartMinute, teaching } = facts;
  const teachers = { teachingRule: teaching.rule, teacherIds: [...teaching.adultIds] };
  const weekdays = [...(facts.weekdays ?? [])];
  return { ...row, minutes, frequency, weekdays, involvement, fixedStartMinute, ...teachers };
}
