import {
  type CalendarException,
  type ExceptionKind,
  type LocalDate,
  MINUTES_PER_DAY,
  overlaps,
} from '../../calendar/index.js';
import {
  type KeptLesson,
  type PlanningInput,
  spanOf,
  type TakenTime,
} from '../input/planning-input.js';

export const DISRUPTION_KINDS = [
  'sick-child',
  'parent-away',
  'ran-late',
  'day-later',
  'visitor',
  'missed-day',
  'other',
  'facts-changed',
  'wishes',
] as const;
export type DisruptionKind = (typeof DISRUPTION_KINDS)[number];

/** Days, and the hours of each of them: 0 to 24 for whole days. */
interface Stretch {
  readonly date: LocalDate;
  readonly endDate: LocalDate;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** What happened: ids, and wall-clock minutes of some dates. */
export type Disruption =
  | ({ readonly kind: 'sick-child'; readonly childIds: readonly string[] } & Stretch)
  | ({ readonly kind: 'parent-away'; readonly parentId: string } & Stretch)
  | { readonly kind: 'ran-late'; readonly date: LocalDate; readonly minutes: number }
  | { readonly kind: 'day-later'; readonly date: LocalDate }
  | ({ readonly kind: 'visitor' } & Stretch)
  | { readonly kind: 'missed-day'; readonly date: LocalDate }
  | ({
      readonly kind: 'other';
      /** Empty means every child. */
      readonly childIds: readonly string[];
    } & Stretch)
  /** Nothing new: lessons stand where the facts of these days leave no room. */
  | { readonly kind: 'facts-changed'; readonly date: LocalDate; readonly endDate: LocalDate }
  /** Nothing new either: the facts of the date's week want other lessons than its plan holds. */
  | { readonly kind: 'wishes'; readonly date: LocalDate };

/** The last day that a disruption concerns. */
export function lastDateOf(disruption: Disruption): LocalDate {
  return 'endDate' in disruption ? disruption.endDate : disruption.date;
}

/** A fact before it is kept. */
export type NewFact = Omit<CalendarException, 'id'>;

/** What a disruption says of its dates. There is nothing to say where lessons only begin later. */
function factsOf(disruption: Disruption, allChildIds: readonly string[]): NewFact[] {
  switch (disruption.kind) {
    case 'sick-child':
      return [fact('ill', { childIds: disruption.childIds }, disruption)];
    case 'parent-away':
      return [fact('away', { parentIds: [disruption.parentId] }, disruption)];
    case 'visitor':
      return [fact('visitor', {}, disruption)];
    case 'other':
      return [fact('taken', { childIds: orAll(disruption.childIds, allChildIds) }, disruption)];
    case 'missed-day':
    case 'day-later':
      return [fact('day-off', {}, { ...WHOLE_DAY, ...disruption, endDate: disruption.date })];
    case 'ran-late':
    case 'facts-changed':
    case 'wishes':
      return [];
  }
}

/**
 * The facts that are kept when a disruption is applied. Of a day that is past only the record speaks: what took place on
 * it took place.
 */
export function keptFactsOf(
  disruption: Disruption,
  { childIds, today }: { readonly childIds: readonly string[]; readonly today: LocalDate },
): NewFact[] {
  return factsOf(disruption, childIds).filter(({ endDate }) => endDate >= today);
}

/** A family's input with what happened among its facts. */
export function withDisruption(input: PlanningInput, disruption: Disruption): PlanningInput {
  const childIds = input.learners.map(({ id }) => id);
  const facts = factsOf(disruption, childIds).map((each) => ({ ...each, id: 'disruption' }));
  return { ...input, exceptions: [...input.exceptions, ...facts] };
}

function orAll(childIds: readonly string[], all: readonly string[]): readonly string[] {
  return childIds.length > 0 ? childIds : all;
}

const WHOLE_DAY = { startMinute: 0, endMinute: MINUTES_PER_DAY } as const;

function fact(
  kind: ExceptionKind,
  {
    childIds = [],
    parentIds = [],
  }: { childIds?: readonly string[]; parentIds?: readonly string[] },
  { date, endDate, startMinute, endMinute }: Stretch,
): NewFact {
  const isWhole = startMinute === 0 && endMinute === MINUTES_PER_DAY;
  return {
    kind,
    title: null,
    forFamily: childIds.length + parentIds.length === 0,
    childIds,
    parentIds,
    startDate: date,
    endDate,
    startMinute: isWhole ? null : startMinute,
    endMinute: isWhole ? null : endMinute,
  };
}

/** The children of a lesson whom a disruption keeps away from it, as ill or as busy elsewhere. */
export function absentFrom(lesson: KeptLesson, disruption: Disruption): string[] {
  const { kind } = disruption;
  if (kind !== 'sick-child' && kind !== 'other') return [];
  const { date, endDate, startMinute, endMinute, childIds } = disruption;
  const isThen = date <= lesson.date && lesson.date <= endDate;
  const meets = overlaps(spanOf(lesson), { from: startMinute, to: endMinute });
  return isThen && meets ? lesson.childIds.filter((id) => childIds.includes(id)) : [];
}

/** The input with what is over of today taken from everybody. */
export function withoutThePast(
  input: PlanningInput,
  today: LocalDate,
  nowMinute: number,
): PlanningInput {
  const over = taken(today, { ownerKind: 'family', startMinute: 0, endMinute: nowMinute });
  return { ...input, taken: [...input.taken, { ...over, isOver: true }] };
}

type Owner = Pick<TakenTime, 'ownerKind' | 'startMinute' | 'endMinute'> &
  Partial<Pick<TakenTime, 'childId' | 'parentId'>>;

/** A commitment on one date. */
function taken(date: LocalDate, owner: Owner): TakenTime {
  return {
    id: 'disruption',
    title: '',
    parentId: null,
    childId: null,
    recurrence: 'once',
    weekdays: [],
    companions: { adultIds: [], childIds: [] },
    travelBeforeMinutes: 0,
    travelAfterMinutes: 0,
    startDate: date,
    endDate: date,
    ...owner,
  };
}

/** Reads a disruption as it was stored; older records name one child and one day. */
export function readStoredDisruption(stored: unknown): Disruption {
  const old = Object(stored) as Disruption & { readonly childId?: string };
  const childIds =
    'childIds' in old ? old.childIds : old.childId === undefined ? [] : [old.childId];
  return { ...WHOLE_DAY, endDate: old.date, ...old, childIds } as Disruption;
}
