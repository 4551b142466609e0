import {
  type LocalDate,
  minuteOf,
  type UsualHours,
  usualHoursOn,
  wallClock,
} from '../../calendar/index.js';
import { freeOn, movedBesideAnAdult, SESSION_MINUTES } from '../../questionnaire/index.js';
import { SLOT_MINUTES } from '../../timetabling/index.js';
import type { PlanningInput } from '../input/planning-input.js';
import { childrenOf, type Misfit } from './misfits.js';

/** One change after which it can fit. Hours are those of the days that change. */
export type Mend =
  | {
      readonly kind: 'school-hours';
      readonly childId: string;
      readonly hours: readonly UsualHours[];
    }
  | {
      readonly kind: 'adult-hours';
      readonly adultId: string;
      readonly hours: readonly UsualHours[];
    }
  | { readonly kind: 'shorter-lesson'; readonly subjectId: string; readonly minutes: number }
  | { readonly kind: 'any-time'; readonly subjectId: string };

/** A change to try, and the planning input with it made. */
export interface Candidate {
  readonly mend: Mend;
  readonly input: PlanningInput;
}

const LONGEST_DAY_MINUTES = 120;

/** Changes to try, in the order in which a family would: hours of the child, of an adult, and then the lesson itself. */
export function* mendsFor(
  planningInput: PlanningInput,
  misfit: Misfit,
  monday: LocalDate,
): Generator<Candidate> {
  const subject =
    misfit.kind === 'lessons' && planningInput.subjects.find(({ id }) => id === misfit.subjectId);
  if (subject && subject.fixedStartMinute !== null) {
    const free = { ...subject, fixedStartMinute: null };
    yield { mend: { kind: 'any-time', subjectId: subject.id }, input: withSubject(planningInput, free) }; // prettier-ignore
  }
  const childIds = childrenOf(misfit);
  for (const childId of childIds) yield* otherSchoolHours(planningInput, childId, monday);
  for (const childId of childIds) yield* moreAdultHours(planningInput, childId, monday);
  if (!subject) return;
  for (const minutes of SESSION_MINUTES.filter((each) => each < subject.minutes).reverse()) {
    const input = withSubject(planningInput, { ...subject, minutes });
    yield { mend: { kind: 'shorter-lesson', subjectId: subject.id, minutes }, input };
  }
}

function* otherSchoolHours(
  planningInput: PlanningInput,
  childId: string,
  monday: LocalDate,
): Generator<Candidate> {
  const learner = planningInput.learners.find(({ id }) => id === childId);
  if (!learner) return;
  const before = usualHoursOn(learner.schoolHours, monday);
  const offer = (schoolHours: readonly UsualHours[]): Candidate => ({
    mend: { kind: 'school-hours', childId, hours: newOf(schoolHours, before) },
    input: {
      ...planningInput,
      learners: planningInput.learners.map((each) =>
        each.id === childId ? { ...each, schoolHours } : each,
      ),
    },
  });
  const adultHours = planningInput.adults.flatMap(({ freeHours }) =>
    usualHoursOn(freeHours, monday),
  );
  const moved = before.map((stretch) => besideAdult(stretch, adultHours));
  if (areApart(moved)) yield offer(moved);
  for (let more = SLOT_MINUTES * 2; more <= LONGEST_DAY_MINUTES; more += SLOT_MINUTES * 2) {
    for (const [earlier, later] of [
      [0, more],
      [more, 0],
    ] as const) {
      const longer = before.map((stretch) => widened(stretch, earlier, later));
      if (areApart(longer)) yield offer(longer);
    }
  }
}

function besideAdult(stretch: UsualHours, adultHours: readonly UsualHours[]): UsualHours {
  const usual = { from: minuteOf(stretch.startTime), to: minuteOf(stretch.endTime) };
  const free = freeOn(stretch.weekday, adultHours);
  const moved = movedBesideAnAdult(usual, free, usual.to - usual.from) ?? usual;
  // A shorter time is not what the family chose; it keeps its own.
  const isWhole = moved.to - moved.from === usual.to - usual.from;
  return isWhole ? { ...stretch, ...times(moved.from, moved.to) } : stretch;
}

/** Two stretches of one day may not become one. */
function areApart(hours: readonly UsualHours[]): boolean {
  return hours.every((a, index) =>
    hours
      .slice(index + 1)
      .every(
        (b) => a.weekday !== b.weekday || a.endTime <= b.startTime || b.endTime <= a.startTime,
      ),
  );
}

function widened(stretch: UsualHours, before: number, after: number): UsualHours {
  const from = Math.max(0, minuteOf(stretch.startTime) - before);
  const to = Math.min(wholeDay, minuteOf(stretch.endTime) + after);
  return { ...stretch, ...times(from, to) };
}

/** The last minute that a time of day can name, in whole slots. */
const wholeDay = 24 * 60 - SLOT_MINUTES;

function times(from: number, to: number): Pick<UsualHours, 'startTime' | 'endTime'> {
  return { startTime: wallClock(from), endTime: wallClock(to) };
}

/** An adult who is there while the child has school: on one day more, or on all of them. */
function* moreAdultHours(
  planningInput: PlanningInput,
  childId: string,
  monday: LocalDate,
): Generator<Candidate> {
  const learner = planningInput.learners.find(({ id }) => id === childId);
  const school = usualHoursOn(learner?.schoolHours ?? [], monday);
  for (const adult of planningInput.adults) {
    const free = usualHoursOn(adult.freeHours, monday);
    const missing = school.filter((stretch) => !isWithin(stretch, free));
    const wishes = [...missing.map((stretch) => [stretch]), missing];
    for (const hours of wishes.filter(({ length }) => length > 0)) {
      const freeHours = [...adult.freeHours, ...hours];
      const adults = planningInput.adults.map((each) =>
        each.id === adult.id ? { ...each, freeHours } : each,
      );
      yield {
        mend: { kind: 'adult-hours', adultId: adult.id, hours },
        input: { ...planningInput, adults },
      };
    }
  }
}

function isWithin({ weekday, startTime, endTime }: UsualHours, free: readonly UsualHours[]) {
  const [from, to] = [minuteOf(startTime), minuteOf(endTime)];
  return freeOn(weekday, free).some((each) => each.from <= from && each.to >= to);
}

function newOf(after: readonly UsualHours[], before: readonly UsualHours[]): UsualHours[] {
  return after.filter((stretch, index) => {
    const old = before[index];
    return old?.startTime !== stretch.startTime || old.endTime !== stretch.endTime;
  });
}

function withSubject(
  planningInput: PlanningInput,
  subject: PlanningInput['subjects'][number],
): PlanningInput {
  return {
    ...planningInput,
    subjects: planningInput.subjects.map((each) => (each.id === subject.id ? subject : each)),
  };
}
