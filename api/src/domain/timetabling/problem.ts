import type { Timetable } from './timetable.js';

/** Any parent at home may help: their attention is one pool. */
export const PROBLEM_FORMAT = 'family-week/1';
/** Each session that needs a parent names one, and families say who goes along on a trip. */
export const NAMED_FORMAT = 'family-week/2';
export const SLOT_MINUTES = 15;
/** Points of attention that one parent has at a time. A lesson with full involvement needs all of them. */
export const POINTS_PER_PARENT = 4;
/** A spread subject with more sessions than this a week cannot keep clear days between them. */
export const SPREAD_MAX_SESSIONS = 3;
export const PARENT_DEMANDS = [0, 1, 2, 4] as const;
export const PENALTIES = [
  'unscheduledCore',
  'unscheduledOther',
  'spreadAdjacent',
  'consistency',
  'span',
  'balance',
  'moved',
] as const;
/** Penalties of a family-week/2 problem only. */
export const NAMED_PENALTIES = ['parentLoad', 'parentChanged'] as const;

export type ParentDemand = (typeof PARENT_DEMANDS)[number];
type NamedPenalty = (typeof NAMED_PENALTIES)[number];
export type Penalty = (typeof PENALTIES)[number] | NamedPenalty;
/** Reward points lost per unit of each penalty: whole numbers from 0. Those of named parents are absent in a family-week/1 problem. */
export type Weights = Readonly<
  Record<(typeof PENALTIES)[number], number> & Partial<Record<NamedPenalty, number>>
>;
/** The slots from `from` up to, but not including, `to`. */
export type Interval = readonly [from: number, to: number];

export interface Child {
  readonly id: string;
  /** In years. Only for the reader: no rule uses it. */
  readonly age?: number;
  /** When the child may have lessons, by day; [0, 0] is a closed day. */
  readonly windows: readonly Interval[];
  /** Time already taken, by day: lunch, clubs, appointments. */
  readonly commitments: readonly (readonly Interval[])[];
  readonly maxDailySlots: number;
  readonly maxRunSlots: number;
}

export interface Parent {
  readonly id: string;
  /** When the parent cannot help, by day. */
  readonly unavailable: readonly (readonly Interval[])[];
}

/** A parent who may give a subject. */
export interface Teacher {
  readonly parent: string;
  /** Points lost by each session that this parent gives: 0 for one whom the family prefers. */
  readonly cost: number;
}

/** Time that children and parents spend away together, with the way there and back. None of them is free then. */
export interface Trip {
  readonly id: string;
  readonly day: number;
  readonly from: number;
  readonly to: number;
  /** Slots on the way before and after; what lies outside the day is cut off. */
  readonly travelBefore: number;
  readonly travelAfter: number;
  readonly children: readonly string[];
  readonly parents: readonly string[];
}

export interface Subject {
  readonly id: string;
  /** For people, not for the solver. */
  readonly name: string;
  /** Children who take it; two or more learn it together. */
  readonly members: readonly string[];
  readonly sessionsPerWeek: number;
  /** Length of one session. */
  readonly slots: number;
  readonly core: boolean;
  readonly spread: boolean;
  /** Points of parents' attention that a session needs: 0 none, 1 minimal, 2 some, 4 full. */
  readonly parentDemand: ParentDemand;
  /** family-week/2 only: who may give it. One that needs a parent and has no teacher can have no session. */
  readonly teachers?: readonly Teacher[];
  readonly fixedStart: number | null;
  readonly allowedDays: readonly number[] | null;
  readonly maxPerDay: number;
  /** Predicted engagement of a session starting there, 0 to 1000 points, summed over the members: reward[day][start]. */
  readonly reward: readonly (readonly number[])[];
}

/**
 * One week of one family (or co-operative), as the family-week benchmark states it.
 * Time is in slots of 15 minutes; slot 0 begins `dayStartMinute` minutes after midnight; every number is an integer.
 */
export interface Problem {
  readonly format: typeof PROBLEM_FORMAT | typeof NAMED_FORMAT;
  readonly name: string;
  readonly family?: string;
  readonly seed?: number;
  readonly days: number;
  readonly slotsPerDay: number;
  readonly dayStartMinute: number;
  readonly weights: Weights;
  readonly children: readonly Child[];
  readonly parents: readonly Parent[];
  readonly subjects: readonly Subject[];
  /** family-week/2 only. */
  readonly trips?: readonly Trip[];
  /** Sessions that stay where they are. */
  readonly locked: Timetable;
  /** The timetable the family has now; leaving it costs `weights.moved` a session. */
  readonly previous: Timetable;
  /** Days already past: they hold the locked sessions and nothing else. */
  readonly frozenDays: readonly number[];
}

/** Whether sessions name the parent who gives them. */
export function isNamed({ format }: Pick<Problem, 'format'>): boolean {
  return format === NAMED_FORMAT;
}

/** The clock time of a slot, for messages: slot 8 of a day that begins at minute 420 is "09:00". */
export function clockText(problem: Pick<Problem, 'dayStartMinute'>, slot: number): string {
  const minute = problem.dayStartMinute + slot * SLOT_MINUTES;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
