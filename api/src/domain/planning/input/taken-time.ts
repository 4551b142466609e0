import {
  exceptionsOn,
  hoursOfException,
  type LocalDate,
  MINUTES_PER_DAY,
  occursOn,
  type Span,
} from '../../calendar/index.js';
import type { PlanningInput, TakenTime } from './planning-input.js';

/** Time that is not free, and the fact that takes it. */
export interface TakenSpan extends Span {
  readonly fact:
    | { readonly kind: 'commitment'; readonly id: string }
    | { readonly kind: 'task'; readonly id: string }
    | { readonly kind: 'exception'; readonly id: string }
    | { readonly kind: 'meal'; readonly id: string };
}

/** When those who are in a commitment are not free: from leaving home until they are back, within the day. */
export function spanWithTravel({
  startMinute,
  endMinute,
  travelBeforeMinutes,
  travelAfterMinutes,
}: Pick<
  TakenTime,
  'startMinute' | 'endMinute' | 'travelBeforeMinutes' | 'travelAfterMinutes'
>): Span {
  return {
    from: Math.max(0, startMinute - travelBeforeMinutes),
    to: Math.min(MINUTES_PER_DAY, endMinute + travelAfterMinutes),
  };
}

/**
 * When an adult who goes along is not free. One who brings and fetches drives there and home again, and the same at the end;
 * in between those whom it is for are there without.
 */
function spansOfCompanion(taken: TakenTime): Span[] {
  if (taken.adultsStay !== false) return [spanWithTravel(taken)];
  const { startMinute, endMinute, travelBeforeMinutes: there, travelAfterMinutes: back } = taken;
  const ways = [
    { from: startMinute - there, to: startMinute + there },
    { from: endMinute - back, to: endMinute + back },
  ];
  return ways
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(MINUTES_PER_DAY, to) }))
    .filter(({ from, to }) => from < to);
}

/** What commitments, tasks and exceptions take of a child's date. */
export function takenFromChild(input: PlanningInput, childId: string, date: LocalDate) {
  return [
    ...commitmentsOn(input, date, (taken) =>
      isOfChild(taken, childId) ? [spanWithTravel(taken)] : [],
    ),
    ...exceptionSpans(input, date, childId),
  ];
}

/** What commitments, tasks and exceptions take of an adult's date. */
export function takenFromAdult(input: PlanningInput, adultId: string, date: LocalDate) {
  return [
    ...commitmentsOn(input, date, (taken) => spansOfAdult(taken, adultId)),
    ...exceptionSpans(input, date, adultId),
  ];
}

/**
 * When a child cannot eat: commitments, and hours in which it is elsewhere. A child that is ill eats at home, and what is
 * over of today moves no meal.
 */
export function noMealTimesOfChild(
  { taken, exceptions }: PlanningInput,
  childId: string,
  date: LocalDate,
): Span[] {
  return [
    ...taken
      .filter((each) => each.isOver !== true && isOfChild(each, childId) && occursOn(each, date))
      .map(spanWithTravel),
    ...exceptionsOn(exceptions, date, childId)
      .filter(({ kind }) => TAKES_MEALS.includes(kind))
      .map(hoursOfException),
  ];
}

const TAKES_MEALS: readonly string[] = ['away', 'visitor', 'taken'];

function isOfChild({ ownerKind, childId, companions }: TakenTime, id: string): boolean {
  return ownerKind === 'family' || childId === id || companions.childIds.includes(id);
}

function spansOfAdult(taken: TakenTime, id: string): Span[] {
  if (taken.ownerKind === 'family' || taken.parentId === id) return [spanWithTravel(taken)];
  return taken.companions.adultIds.includes(id) ? spansOfCompanion(taken) : [];
}

function commitmentsOn(
  { taken }: PlanningInput,
  date: LocalDate,
  spansOf: (taken: TakenTime) => Span[],
): TakenSpan[] {
  return taken
    .filter((each) => occursOn(each, date))
    .flatMap((each) =>
      spansOf(each).map((span): TakenSpan => ({
        ...span,
        fact: { kind: each.kind ?? 'commitment', id: each.id },
      })),
    );
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
