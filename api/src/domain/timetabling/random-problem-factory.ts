import {
  type Child,
  type Interval,
  NAMED_FORMAT,
  type ParentDemand,
  type Problem,
  type Subject,
  type Trip,
} from './problem.js';
import { Random } from '../random.js';

/**
 * A small random problem for property tests: one to four children, shared lessons, parents who are away, closed and
 * frozen days, fixed starts, a previous timetable. Nothing in it is tuned to be solvable; some of it never is.
 */
export function aRandomProblem(seed: number): Problem {
  const random = new Random(seed);
  const between = (low: number, high: number): number => low + random.below(high - low + 1);
  const chance = (percent: number): boolean => random.below(100) < percent;
  const days = between(1, 6);
  const slotsPerDay = between(8, 40);
  const perDay = <T>(make: (day: number) => T): T[] =>
    Array.from({ length: days }, (_, day) => make(day));
  const interval = (): Interval => {
    const from = between(0, slotsPerDay);
    return [from, between(from, Math.min(slotsPerDay, from + 6))];
  };

  const children: Child[] = Array.from({ length: between(1, 4) }, (_, i) => ({
    id: `c${i}`,
    windows: perDay(() => (chance(10) ? [0, 0] : [between(0, 3), slotsPerDay - between(0, 4)])),
    commitments: perDay(() => (chance(50) ? [interval()] : [])),
    maxDailySlots: between(3, slotsPerDay),
    maxRunSlots: between(2, 10),
  }));
  const subjects: Subject[] = Array.from({ length: between(2, 9) }, (_, i) => {
    const members = children.filter(() => chance(35)).map((child) => child.id);
    const slots = between(1, 4);
    return {
      id: `s${i}`,
      name: `Subject ${i}`,
      members: members.length > 0 ? members : ['c0'],
      sessionsPerWeek: between(1, 5),
      slots,
      core: chance(50),
      spread: chance(50),
      parentDemand: ([0, 1, 2, 4] as const)[random.below(4)] as ParentDemand,
      fixedStart: chance(15) ? between(0, slotsPerDay - slots) : null,
      allowedDays: chance(15) ? [between(0, days - 1)] : null,
      maxPerDay: chance(80) ? 1 : 2,
      reward: perDay(() => Array.from({ length: slotsPerDay }, () => between(0, 400))),
    };
  });
  return {
    format: 'family-week/1',
    name: `random ${seed}`,
    days,
    slotsPerDay,
    dayStartMinute: 480,
    weights: {
      unscheduledCore: between(0, 1500),
      unscheduledOther: between(0, 700),
      spreadAdjacent: between(0, 100),
      consistency: between(0, 20),
      span: between(0, 10),
      balance: between(0, 30),
      moved: between(0, 250),
    },
    children,
    parents: Array.from({ length: between(0, 2) }, (_, i) => ({
      id: `p${i}`,
      unavailable: perDay(() => (chance(40) ? [interval()] : [])),
    })),
    subjects,
    locked: [],
    previous: Array.from({ length: between(0, 4) }, () => ({
      subject: `s${random.below(subjects.length)}`,
      day: random.below(days),
      start: random.below(slotsPerDay),
    })),
    frozenDays: chance(20) ? [between(0, days - 1)] : [],
  };
}

/**
 * A small random problem whose sessions name their parents: two to four of them, who differ in their hours, go on trips and teach different
 * subjects at different costs. A subject may have no teacher at all.
 */
export function aRandomNamedProblem(seed: number): Problem {
  const problem = aRandomProblem(seed);
  const random = new Random(seed ^ 0x5eed);
  const between = (low: number, high: number): number => low + random.below(high - low + 1);
  const chance = (percent: number): boolean => random.below(100) < percent;
  const { days, slotsPerDay, children } = problem;
  const parents = Array.from({ length: between(2, 4) }, (_, i) => ({
    id: `p${i}`,
    unavailable: Array.from({ length: days }, () => {
      const from = between(0, slotsPerDay);
      return chance(60) ? [[from, between(from, slotsPerDay)] as const] : [];
    }),
  }));
  const trips = Array.from({ length: between(0, 3) }, (_, i): Trip => {
    const from = between(0, slotsPerDay - 1);
    return {
      id: `t${i}`,
      day: between(0, days - 1),
      from,
      to: between(from + 1, Math.min(slotsPerDay, from + 5)),
      travelBefore: between(0, 3),
      travelAfter: between(0, 3),
      children: children.filter(() => chance(40)).map(({ id }) => id),
      parents: parents.filter(() => chance(30)).map(({ id }) => id),
    };
  });
  const seen = new Set<string>();
  return {
    ...problem,
    format: NAMED_FORMAT,
    weights: {
      ...problem.weights,
      parentLoad: between(0, 8),
      parentChanged: chance(50) ? between(0, 150) : 0,
    },
    parents,
    trips,
    subjects: problem.subjects.map((subject) => ({
      ...subject,
      teachers: parents
        .filter(() => subject.parentDemand > 0 && chance(60))
        .map(({ id }) => ({ parent: id, cost: chance(40) ? between(1, 120) : 0 })),
    })),
    previous: problem.previous.flatMap((session) => {
      const place = JSON.stringify(session);
      if (seen.has(place)) return [];
      seen.add(place);
      const { parentDemand } = problem.subjects.find(({ id }) => id === session.subject) ?? {};
      const isNamed = parentDemand !== 0 && chance(70);
      return [isNamed ? { ...session, parent: `p${random.below(parents.length)}` } : session];
    }),
  };
}
