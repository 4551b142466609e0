import { findViolations } from './constraints/hard-rules.js';
import { subtract } from './disruptions.js';
import { aChild, aParent, aProblem, aSubject } from './problem-factory.js';
import type { Problem } from './problem.js';
import { movedWeight, replan, type ReplanRequest } from './replan.js';

const options = { seed: 1, now: () => 0, iterationBudget: 4000 };
const MONDAY = 0;
const TUESDAY = 1;
const WEDNESDAY = 2;
const maths = (day: number, start: number) => ({ subject: 'm', day, start });
const reading = (day: number, start: number) => ({ subject: 'r', day, start });

/** Two children, one parent: maths for a with full help, reading for b without, three times each. */
function aWeek(fields: Partial<Problem> = {}): Problem {
  return aProblem({
    children: [aChild(), aChild({ id: 'b' })],
    parents: [aParent()],
    subjects: [
      aSubject({ sessionsPerWeek: 3, parentDemand: 4 }),
      aSubject({ id: 'r', name: 'Reading', members: ['b'], sessionsPerWeek: 3, core: false }),
    ],
    ...fields,
  });
}
const current = [MONDAY, TUESDAY, WEDNESDAY].flatMap((day) => [maths(day, 0), reading(day, 2)]);
const request = (fields: Partial<ReplanRequest> = {}): ReplanRequest => ({
  problem: aWeek(),
  current,
  done: [],
  now: { day: MONDAY, slot: 0 },
  calm: 0.5,
  ...fields,
});

describe('replan', () => {
  it('moves nothing when nothing happened', () => {
    const { moves, leftovers, solution } = replan(request(), options);
    expect({ moves, leftovers }).toEqual({ moves: [], leftovers: [] });
    expect(solution.sessions).toHaveLength(6);
  });

  it('moves only the sick child, and only on that day', () => {
    const sick = { kind: 'sick-child', childId: 'a', day: TUESDAY } as const;
    const { moves, problem, solution } = replan(request({ disruption: sick }), options);
    expect(moves).toMatchObject([
      { subject: 'm', from: { day: TUESDAY, start: 0 }, why: 'blocked' },
    ]);
    expect(moves[0]?.to.day).not.toBe(TUESDAY);
    expect(findViolations(problem, solution)).toEqual([]);
  });

  it('keeps what is done and never plans into the past', () => {
    const now = { day: TUESDAY, slot: 3 };
    const done = [maths(MONDAY, 0), reading(TUESDAY, 2)];
    const { solution, moves } = replan(request({ now, done }), options);
    expect(solution.sessions).toEqual(expect.arrayContaining(done));
    const others = solution.sessions.filter(
      (session) =>
        !done.some((kept) => kept.subject === session.subject && kept.day === session.day),
    );
    for (const { day, start } of others)
      expect(day * 100 + start).toBeGreaterThanOrEqual(TUESDAY * 100 + 3);
    expect(moves.map(({ why }) => why)).toEqual(['missed', 'missed']);
  });

  it('lets the lessons that need the parent wait until the parent is back', () => {
    const away = { kind: 'parent-away', parentId: 'p', day: MONDAY, from: 0, to: 4 } as const;
    const { moves, solution } = replan(request({ disruption: away }), options);
    expect(moves).toMatchObject([
      { subject: 'm', from: { day: MONDAY, start: 0 }, why: 'blocked' },
    ]);
    expect(solution.sessions).toContainEqual(reading(MONDAY, 2));
  });

  it('makes room after a morning that ran over', () => {
    const ranOver = { kind: 'ran-over', childIds: ['b'], until: 4 } as const;
    const now = { day: MONDAY, slot: 2 };
    const { moves } = replan(
      request({ now, done: [maths(MONDAY, 0)], disruption: ranOver }),
      options,
    );
    expect(moves).toMatchObject([
      { subject: 'r', from: { day: MONDAY, start: 2 }, why: 'blocked' },
    ]);
  });

  it("keeps a visitor out of everybody's lessons", () => {
    const visitor = { kind: 'visitor', day: WEDNESDAY, from: 0, to: 6 } as const;
    const { solution } = replan(request({ disruption: visitor }), options);
    const met = solution.sessions.filter(({ day, start }) => day === WEDNESDAY && start < 6);
    expect(met).toEqual([]);
  });

  it('offers what no longer fits to be carried over or dropped, core first', () => {
    const missed = { kind: 'missed-day', day: WEDNESDAY } as const;
    const now = { day: WEDNESDAY, slot: 0 };
    const done = current.filter(({ day }) => day < WEDNESDAY);
    const { leftovers } = replan(request({ now, done, disruption: missed }), options);
    expect(leftovers.map(({ subject, core, missing }) => ({ subject, core, missing }))).toEqual([
      { subject: 'm', core: true, missing: 1 },
      { subject: 'r', core: false, missing: 1 },
    ]);
    expect(leftovers[0]?.offers.map(({ kind }) => kind)).toEqual(['carry-over', 'drop']);
  });

  it('puts everything a day later where it can', () => {
    const problem = aWeek({ subjects: [aSubject({ sessionsPerWeek: 2, parentDemand: 4 })] });
    const plan = [maths(MONDAY, 0), maths(TUESDAY, 0)];
    const later = { kind: 'day-later' } as const;
    const { solution } = replan(request({ problem, current: plan, disruption: later }), options);
    expect(solution.sessions).toEqual([maths(TUESDAY, 0), maths(WEDNESDAY, 0)]);
  });

  it('leaves a pinned session where it is, and says that the disruption meets it', () => {
    const pinned = maths(TUESDAY, 0);
    const sick = { kind: 'sick-child', childId: 'a', day: TUESDAY } as const;
    const { conflicts, solution } = replan(
      request({ problem: aWeek({ locked: [pinned] }), disruption: sick }),
      options,
    );
    expect(conflicts).toEqual([pinned]);
    expect(solution.sessions).toContainEqual(pinned);
  });

  it('keeps a pinned lesson helped when its parent goes away', () => {
    const pinned = maths(MONDAY, 0);
    const away = { kind: 'parent-away', parentId: 'p', day: MONDAY, from: 0, to: 8 } as const;
    const { problem, conflicts, solution } = replan(
      request({ problem: aWeek({ locked: [pinned] }), disruption: away }),
      options,
    );
    expect(conflicts).toEqual([pinned]);
    expect(findViolations(problem, solution)).toEqual([]);
  });

  it('moves more for a better week as calm gives way', () => {
    const better = Array.from({ length: 3 }, () => [0, 0, 0, 0, 300, 300, 300, 300]);
    const problem = aWeek({ subjects: [aSubject({ sessionsPerWeek: 3, reward: better })] });
    const plan = current.filter(({ subject }) => subject === 'm');
    const movesAt = (calm: number) =>
      replan(request({ problem, current: plan, calm }), options).moves.length;
    expect([movesAt(0), movesAt(1)]).toEqual([3, 0]);
  });
});

describe('movedWeight', () => {
  it("is the benchmark's in the middle of the slider", () => {
    expect([0, 0.5, 1].map(movedWeight)).toEqual([0, 250, 1000]);
  });

  it.each([-0.1, 1.1, NaN])('refuses %d', (calm) => {
    expect(() => movedWeight(calm)).toThrow('calm must be a number from 0 to 1');
  });
});

describe('subtract', () => {
  it.each([
    [[], [[0, 8]]],
    [[[0, 8]], []],
    [
      [[2, 3]],
      [
        [0, 2],
        [3, 8],
      ],
    ],
    [
      [
        [5, 9],
        [0, 1],
        [1, 2],
      ],
      [[2, 5]],
    ],
  ] as [[number, number][], [number, number][]][])(
    'leaves of the day what %j does not cover',
    (others, expected) => {
      expect(subtract([0, 8], others)).toEqual(expected);
    },
  );
});
