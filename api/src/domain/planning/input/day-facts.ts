import {
  attendedHoursOn,
  exceptionsOn,
  hoursOfException,
  hoursOn,
  type LocalDate,
  merged,
  occursOn,
  schoolHoursOn,
  type Span,
  without,
} from '../../calendar/index.js';
import type { Adult, Learner, PlanningInput, TakenTime } from './planning-input.js';

/** A meal at noon: a day that runs over noon keeps half an hour free, unless the family has planned its own. */
const MIDDAY: Span = { from: 12 * 60, to: 12 * 60 + 30 };
const OVER_NOON: Span = { from: 11 * 60 + 30, to: 13 * 60 + 30 };

/** Time that is not free, and the fact that takes it. */
export interface TakenSpan extends Span {
  readonly fact:
    | { readonly kind: 'commitment'; readonly id: string }
    | { readonly kind: 'exception'; readonly id: string }
    | { readonly kind: 'meal' };
}

/** What holds for a child on a date. */
export interface ChildDay {
  /** School hours, with extra time; none in holidays and on a day off. */
  readonly hours: readonly Span[];
  /** The same; none where the child is ill or away throughout. Lessons are planned here only. */
  readonly open: readonly Span[];
  readonly taken: readonly TakenSpan[];
}

/** What holds for an adult on a date. */
export interface AdultDay {
  /** Free hours, with extra time. */
  readonly free: readonly Span[];
  readonly taken: readonly TakenSpan[];
}

/** The one answer to what a date holds for a child. Every planner, preview, move and reason asks here. */
export function childDay(input: PlanningInput, learner: Learner, date: LocalDate): ChildDay {
  const hours = schoolHoursOn(input, learner, date);
  const taken = [
    ...commitmentsOn(
      input,
      date,
      ({ ownerKind, childId }) => ownerKind === 'family' || childId === learner.id,
    ),
    ...exceptionSpans(input, date, learner.id),
  ];
  const left = hours.flatMap((span) => without(span, taken));
  const isOverNoon = left.some(({ from, to }) => from <= OVER_NOON.from && to >= OVER_NOON.to);
  return {
    hours,
    open: attendedHoursOn(input, learner, date),
    taken: isOverNoon ? [...taken, { ...MIDDAY, fact: { kind: 'meal' } }] : taken,
  };
}

/** The one answer to what a date holds for an adult. */
export function adultDay(input: PlanningInput, adult: Adult, date: LocalDate): AdultDay {
  const extra = exceptionsOn(input.exceptions, date, adult.id)
    .filter(({ kind }) => kind === 'open')
    .map(hoursOfException);
  return {
    free: merged([...hoursOn(adult.freeHours, date), ...extra]),
    taken: [
      ...commitmentsOn(
        input,
        date,
        ({ ownerKind, parentId }) => ownerKind === 'family' || parentId === adult.id,
      ),
      ...exceptionSpans(input, date, adult.id),
    ],
  };
}

function commitmentsOn(
  { taken }: PlanningInput,
  date: LocalDate,
  isTheirs: (taken: TakenTime) => boolean,
): TakenSpan[] {
  return taken
    .filter((each) => isTheirs(each) && occursOn(each, date))
    .map(({ id, startMinute, endMinute }) => ({
      from: startMinute,
      to: endMinute,
      fact: { kind: 'commitment', id },
    }));
}

/** A day off closes a child's day and leaves its time, and that of the adults, to the family. */
function exceptionSpans(
  { exceptions }: PlanningInput,
  date: LocalDate,
  personId: string,
): TakenSpan[] {
  return exceptionsOn(exceptions, date, personId)
    .filter(({ kind }) => kind !== 'open' && kind !== 'day-off')
    .map((exception) => ({
      ...hoursOfException(exception),
      fact: { kind: 'exception', id: exception.id },
    }));
}
