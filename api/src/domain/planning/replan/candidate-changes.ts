import {
  addDays,
  DAYS_PER_WEEK,
  isSchoolDay,
  isValidOn,
  type LocalDate,
  minuteOf,
  MINUTES_PER_DAY,
  wallClock,
  weekdayOf,
  type WeeklyHours,
} from '../../calendar/index.js';
import { SESSION_MINUTES } from '../../questionnaire/index.js';
import { SLOT_MINUTES } from '../../timetabling/index.js';
import { adultDay, childDay } from '../input/day-facts.js';
import type { PlanningInput, Learner, TaughtSubject } from '../input/planning-input.js';

/** One change that a family could make so that a lesson fits. */
export type Change =
  | { readonly kind: 'shorter-lesson'; readonly minutes: number; readonly insteadOf?: number }
  | {
      readonly kind: 'longer-day';
      readonly date: LocalDate;
      readonly minutes: number;
      readonly childIds: readonly string[];
    }
  | {
      readonly kind: 'parent-hours';
      readonly parentId: string;
      readonly date: LocalDate;
      readonly startMinute: number;
      readonly minutes: number;
    }
  | { readonly kind: 'any-time' }
  | { readonly kind: 'twice-a-day' }
  /** Nothing has to change: a longer search of the same week found room. */
  | { readonly kind: 'plan-again' }
  | { readonly kind: 'fewer-sessions'; readonly sessions: number };

export interface Candidate {
  readonly change: Change;
  /**
   * How much the change asks of the family, in minutes or a weight like minutes; the smallest change is tried first.
   */
  readonly size: number;
  /** The planning input with the change made. */
  readonly planningInput: PlanningInput;
}

const LONGEST_DAY_MINUTES = 60;
const HALF_HOUR = 30;
/** Giving up a wish weighs more than any change of hours. */
const SIZE_OF_ANY_TIME = 70;
const SIZE_OF_TWICE_A_DAY = 80;

/** Changes that may let one more session of a subject into a week, the smallest first. */
export function candidateChanges(
  planningInput: PlanningInput,
  subject: TaughtSubject,
  { monday, from }: { monday: LocalDate; from: LocalDate },
): Candidate[] {
  const dates = Array.from({ length: DAYS_PER_WEEK }, (_, day) => addDays(monday, day)).filter(
    (date) => date >= from,
  );
  const candidates = [
    ...shorter(planningInput, subject),
    ...longerDays(planningInput, subject, dates),
    ...parentHours(planningInput, subject, dates),
    ...wishes(planningInput, subject),
  ];
  return candidates.sort((a, b) => a.size - b.size);
}

function shorter(planningInput: PlanningInput, subject: TaughtSubject): Candidate[] {
  const slots = (minutes: number) => Math.ceil(minutes / SLOT_MINUTES);
  // 40 minutes need the same room as 45.
  const lengths = SESSION_MINUTES.filter((minutes) => slots(minutes) < slots(subject.minutes));
  return lengths.map((minutes) => ({
    change: { kind: 'shorter-lesson', minutes, insteadOf: subject.minutes },
    size: subject.minutes - minutes,
    planningInput: withSubject(planningInput, { ...subject, minutes }),
  }));
}

/** Lengthens the day of all children in the lesson, on one date. */
function longerDays(
  planningInput: PlanningInput,
  subject: TaughtSubject,
  dates: readonly LocalDate[],
): Candidate[] {
  const childIds = subject.learners.map(({ childId }) => childId);
  const mine = planningInput.learners.filter(({ id }) => childIds.includes(id));
  const steps = Array.from({ length: LONGEST_DAY_MINUTES / SLOT_MINUTES }, (_, i) => i + 1);
  return dates
    .filter((date) => mine.every((learner) => isSchoolDay(planningInput, learner, date)))
    .flatMap((date) =>
      steps.map((step): Candidate => {
        const minutes = step * SLOT_MINUTES;
        const longer = (learner: Learner): Learner =>
          childIds.includes(learner.id)
            ? { ...learner, schoolHours: endingLater(learner.schoolHours, date, minutes) }
            : learner;
        return {
          change: { kind: 'longer-day', date, minutes, childIds },
          size: minutes,
          planningInput: { ...planningInput, learners: planningInput.learners.map(longer) },
        };
      }),
    );
}

/**
 * Gives a parent half an hour more, or the length of the lesson, next to free hours or where the children's day begins.
 */
function parentHours(
  planningInput: PlanningInput,
  subject: TaughtSubject,
  dates: readonly LocalDate[],
): Candidate[] {
  if (subject.involvement === 'none') return [];
  const minutes = Math.max(HALF_HOUR, subject.minutes);
  return planningInput.adults.flatMap((adult) =>
    dates.flatMap((date) => {
      const { free } = adultDay(planningInput, adult, date);
      const starts = [
        ...free.flatMap(({ from, to }) => [from - minutes, to]),
        ...schoolStarts(planningInput, subject, date),
      ];
      return starts
        .filter((start) => start >= 0 && start + minutes <= MINUTES_PER_DAY)
        .map((startMinute): Candidate => {
          const [startTime, endTime] = [clock(startMinute), clock(startMinute + minutes)];
          const more: WeeklyHours = { weekday: weekdayOf(date), startTime, endTime };
          const adults = planningInput.adults.map((each) =>
            each.id === adult.id ? { ...each, freeHours: [...each.freeHours, more] } : each,
          );
          return {
            change: { kind: 'parent-hours', parentId: adult.id, date, startMinute, minutes },
            size: minutes,
            planningInput: { ...planningInput, adults },
          };
        });
    }),
  );
}

function schoolStarts(
  planningInput: PlanningInput,
  subject: TaughtSubject,
  date: LocalDate,
): number[] {
  const ids = subject.learners.map(({ childId }) => childId);
  const mine = planningInput.learners.filter(({ id }) => ids.includes(id));
  const opens = mine.map((learner) => childDay(planningInput, learner, date).open[0]?.from);
  return opens.every((open) => open !== undefined) ? [Math.max(...opens)] : [];
}

function wishes(planningInput: PlanningInput, subject: TaughtSubject): Candidate[] {
  const anyTime: Candidate = {
    change: { kind: 'any-time' },
    size: SIZE_OF_ANY_TIME,
    planningInput: withSubject(planningInput, { ...subject, fixedStartMinute: null }),
  };
  const twice: Candidate = {
    change: { kind: 'twice-a-day' },
    size: SIZE_OF_TWICE_A_DAY,
    planningInput,
  };
  return subject.fixedStartMinute === null ? [twice] : [anyTime, twice];
}

function withSubject(planningInput: PlanningInput, subject: TaughtSubject): PlanningInput {
  return {
    ...planningInput,
    subjects: planningInput.subjects.map((each) => (each.id === subject.id ? subject : each)),
  };
}

/** The hours, with the last span that holds on the date ending later, but never after midnight. */
export function endingLater(
  hours: readonly WeeklyHours[],
  date: LocalDate,
  minutes: number,
): WeeklyHours[] {
  const weekday = weekdayOf(date);
  const isOfDay = (each: WeeklyHours): boolean => each.weekday === weekday && isValidOn(each, date);
  const ends = hours.filter(isOfDay).map(({ endTime }) => endTime);
  const last = [...ends].sort().at(-1);
  return hours.map((each) =>
    isOfDay(each) && each.endTime === last
      ? { ...each, endTime: clock(Math.min(MINUTES_PER_DAY, minuteOf(last) + minutes)) }
      : each,
  );
}

function clock(minute: number): string {
  return minute === MINUTES_PER_DAY ? '24:00' : wallClock(minute);
}
