import { addDays, DAYS_PER_WEEK, type LocalDate } from '../../calendar/index.js';
import { type KeptLesson, type PlanningInput, wantedWeekOf } from './planning-input.js';
import { type FactsFrom, type FactsOverTime, factsOn, type SubjectFacts } from './subject-facts.js';
import { isTaughtOn, type TaughtDays } from './taught-days.js';

/** So many changes of one subject are remembered. */
const MOST_CHANGES = 50;

/** The one answer to what a subject is on a date. */
export function subjectOn<S extends SubjectFacts & FactsOverTime>(subject: S, date: LocalDate): S {
  const facts = factsOn(subject, date);
  if (facts === null) return subject;
  const { validFrom: _validFrom, ...held } = facts;
  // Facts that name no weekdays leave none of those that were said last.
  return { ...subject, weekdays: [], ...held, factsOverTime: [] };
}

/**
 * The one answer to what a subject is in a week: what holds on its last day. A change ahead begins on a Monday; one of
 * today holds for the days of the week that are left, and what is over of the week stands as it was planned.
 */
export function subjectInWeek<S extends SubjectFacts & FactsOverTime>(
  subject: S,
  monday: LocalDate,
): S {
  return subjectOn(subject, addDays(monday, DAYS_PER_WEEK - 1));
}

/** The input with each subject as it is in a week: the same input where none has ever changed. */
export function inputOfWeek(input: PlanningInput, monday: LocalDate): PlanningInput {
  const hasChanges = input.subjects.some(({ factsOverTime = [] }) => factsOverTime.length > 0);
  if (!hasChanges) return input;
  return { ...input, subjects: input.subjects.map((subject) => subjectInWeek(subject, monday)) };
}

/** The day within a week, after its Monday, on which a subject became another; null in most weeks. */
export function changedWithin(
  { factsOverTime = [] }: FactsOverTime,
  monday: LocalDate,
): LocalDate | null {
  const next = addDays(monday, DAYS_PER_WEEK);
  const inside = factsOverTime.flatMap(({ validFrom }) =>
    validFrom !== null && monday < validFrom && validFrom < next ? [validFrom] : [],
  );
  return inside.at(-1) ?? null;
}

/** Whether a subject is taught on a date, and one of the children learns it then. */
export function isLearnedOn(
  subject: Pick<SubjectFacts, 'learners'> & TaughtDays,
  childIds: readonly string[],
  date: LocalDate,
): boolean {
  const { learners } = factsOn(subject, date) ?? subject;
  return isTaughtOn(subject, date) && learners.some(({ childId }) => childIds.includes(childId));
}

/**
 * The children of a lesson who learned its subject before and do so no more, neither on its day nor in the week that wanted
 * it. Nobody leaves an extra lesson: a parent added it as it is.
 */
export function leaversOf(subject: FactsOverTime, lesson: KeptLesson): string[] {
  const { factsOverTime = [] } = subject;
  // Most subjects never changed, and each lesson of a term is asked about.
  if (lesson.extra === true || factsOverTime.length < 2) return [];
  const then = factsOn(subject, lesson.date);
  const wanted = factsOn(subject, addDays(wantedWeekOf(lesson), DAYS_PER_WEEK - 1));
  if (then === null || wanted === null) return [];
  const earlier = factsOverTime.slice(0, factsOverTime.indexOf(then));
  const learns = ({ learners }: SubjectFacts, id: string): boolean =>
    learners.some(({ childId }) => childId === id);
  return lesson.childIds.filter(
    (id) => !learns(then, id) && !learns(wanted, id) && earlier.some((facts) => learns(facts, id)),
  );
}

/** All facts of a subject in order, the first without a start. */
function allFacts(subject: SubjectFacts & FactsOverTime): readonly FactsFrom[] {
  const { factsOverTime = [] } = subject;
  return factsOverTime.length > 0 ? factsOverTime : [{ ...factsOf(subject), validFrom: null }];
}

/** The changes after a date, the nearest first. */
export function comingFacts(
  { factsOverTime = [] }: FactsOverTime,
  after: LocalDate,
): (FactsFrom & { readonly validFrom: LocalDate })[] {
  return factsOverTime.flatMap((facts) => {
    const { validFrom } = facts;
    return validFrom !== null && validFrom > after ? [{ ...facts, validFrom }] : [];
  });
}

/**
 * All facts when others hold from a day on, or from the beginning. They hold until the next change that was known already;
 * what held on the days before, and what will hold after that change, stays as it was.
 */
export function factsChangedFrom(
  subject: SubjectFacts & FactsOverTime,
  validFrom: LocalDate | null,
  facts: SubjectFacts,
): FactsFrom[] {
  const all = allFacts(subject);
  const isBefore = (each: FactsFrom): boolean =>
    validFrom !== null && (each.validFrom === null || each.validFrom < validFrom);
  const isAfter = (each: FactsFrom): boolean =>
    each.validFrom !== null && (validFrom === null || each.validFrom > validFrom);
  const changed = [
    ...all.filter(isBefore),
    { ...factsOf(facts), validFrom },
    ...all.filter(isAfter),
  ];
  const distinct = changed.filter((each, at) => !isSame(each, changed[at - 1]));
  const [first, ...later] = distinct.slice(-MOST_CHANGES);
  return first ? [{ ...first, validFrom: null }, ...later] : [];
}

function factsOf(facts: SubjectFacts): SubjectFacts {
  const { minutes, frequency, involvement, fixedStartMinute, teaching, learners } = facts;
  return {
    minutes,
    frequency,
    weekdays: [...(facts.weekdays ?? [])].sort(),
    involvement,
    fixedStartMinute,
    teaching: { rule: teaching.rule, adultIds: [...teaching.adultIds].sort() },
    learners: learners
      .map(({ childId, interest }) => ({ childId, interest }))
      .sort((a, b) => (a.childId < b.childId ? -1 : 1)),
  };
}

function isSame(a: SubjectFacts, b: SubjectFacts | undefined): boolean {
  return b !== undefined && JSON.stringify(factsOf(a)) === JSON.stringify(factsOf(b));
}
