import {
  type Child,
  NAMED_FORMAT,
  type Parent,
  type Problem,
  type Subject,
  type Trip,
} from './problem.js';

/** Three days of eight slots from 09:00, as in the benchmark's example. */
const DAYS = 3;
const SLOTS = 8;

/** A child who is free for lessons all week. For tests: write only what matters to the case. */
export function aChild(fields: Partial<Child> = {}, days = DAYS, slots = SLOTS): Child {
  return {
    id: 'a',
    age: 8,
    windows: Array.from({ length: days }, () => [0, slots] as const),
    commitments: Array.from({ length: days }, () => []),
    maxDailySlots: slots,
    maxRunSlots: slots,
    ...fields,
  };
}

export function aParent(fields: Partial<Parent> = {}, days = DAYS): Parent {
  return { id: 'p', unavailable: Array.from({ length: days }, () => []), ...fields };
}

/** One half-hour lesson a week for child `a`, which needs no parent and brings 100 points anywhere. */
export function aSubject(fields: Partial<Subject> = {}, days = DAYS, slots = SLOTS): Subject {
  return {
    id: 'm',
    name: 'Maths',
    members: ['a'],
    sessionsPerWeek: 1,
    slots: 2,
    core: true,
    spread: false,
    parentDemand: 0,
    fixedStart: null,
    allowedDays: null,
    maxPerDay: 1,
    reward: Array.from({ length: days }, () => new Array<number>(slots).fill(100)),
    ...fields,
  };
}

export function aProblem(fields: Partial<Problem> = {}): Problem {
  return {
    format: 'family-week/1',
    name: 'a week',
    days: DAYS,
    slotsPerDay: SLOTS,
    dayStartMinute: 540,
    weights: {
      unscheduledCore: 1000,
      unscheduledOther: 500,
      spreadAdjacent: 50,
      consistency: 5,
      span: 3,
      balance: 10,
      moved: 40,
    },
    children: [aChild()],
    parents: [aParent()],
    subjects: [aSubject()],
    locked: [],
    previous: [],
    frozenDays: [],
    ...fields,
  };
}

/** The same week, in which each session names the parent who gives it. Subjects that need one have `p` as their teacher. */
export function aNamedProblem(fields: Partial<Problem> = {}): Problem {
  const problem = aProblem(fields);
  return {
    ...problem,
    format: NAMED_FORMAT,
    weights: { parentLoad: 0, parentChanged: 0, ...problem.weights },
    subjects: problem.subjects.map((subject) => ({
      teachers: subject.parentDemand > 0 ? [{ parent: 'p', cost: 0 }] : [],
      ...subject,
    })),
    trips: fields.trips ?? [],
  };
}

export function aTrip(fields: Partial<Trip> = {}): Trip {
  return {
    id: 'swim',
    day: 0,
    from: 3,
    to: 5,
    travelBefore: 1,
    travelAfter: 1,
    children: [],
    parents: [],
    ...fields,
  };
}

/** The example that the benchmark's README scores by hand. */
export function handScoredProblem(): Problem {
  const rewards = (points: Record<string, number>): number[][] =>
    Array.from({ length: DAYS }, (_, day) =>
      Array.from({ length: SLOTS }, (_, slot) => points[`${day}:${slot}`] ?? 0),
    );
  return aProblem({
    children: [
      aChild({ id: 'A', commitments: [[], [[4, 6]], []], maxDailySlots: 5, maxRunSlots: 4 }),
      aChild({
        id: 'B',
        windows: [
          [0, 8],
          [0, 8],
          [0, 0],
        ],
        maxDailySlots: 6,
        maxRunSlots: 4,
      }),
    ],
    parents: [aParent({ unavailable: [[], [], [[0, 4]]] })],
    subjects: [
      aSubject({
        id: 'm',
        members: ['A'],
        sessionsPerWeek: 2,
        parentDemand: 4,
        reward: rewards({ '0:0': 300, '1:1': 280 }),
      }),
      aSubject({
        id: 'r',
        name: 'Reading',
        members: ['B'],
        sessionsPerWeek: 2,
        spread: true,
        reward: rewards({ '0:0': 200, '1:0': 210 }),
      }),
      aSubject({
        id: 'h',
        name: 'History',
        members: ['A', 'B'],
        sessionsPerWeek: 2,
        slots: 3,
        core: false,
        spread: true,
        parentDemand: 2,
        reward: rewards({ '0:3': 600 }),
      }),
    ],
    previous: [
      { subject: 'm', day: 0, start: 0 },
      { subject: 'r', day: 1, start: 2 },
    ],
  });
}
