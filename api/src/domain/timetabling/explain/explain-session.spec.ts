import { explainSession } from './explain-session.js';
import { aChild, aNamedProblem, aParent, aProblem, aSubject } from '../problem-factory.js';
import { scoreTimetable } from '../score.js';

const rewards = (points: Record<string, number>): number[][] =>
  Array.from({ length: 3 }, (_, day) =>
    Array.from({ length: 8 }, (_, slot) => points[`${day}:${slot}`] ?? 100),
  );

describe('explainSession', () => {
  it('says that the reward speaks for a time, and what the next best would cost', () => {
    const problem = aProblem({
      subjects: [aSubject({ reward: rewards({ '1:2': 400, '2:2': 350 }) })],
    });
    const session = { subject: 'm', day: 1, start: 2 };
    const explanation = explainSession(problem, [session], session);
    expect(explanation).toMatchObject({ kind: 'chosen', facts: { betterRewards: 0, places: 21 } });
    expect(explanation.reasons[0]?.term).toBe('reward');
    expect(explanation.alternative).toEqual({
      day: 2,
      start: 2,
      cost: 50,
      changes: [{ term: 'reward', points: -50 }],
    });
  });

  it('gives the cost that scoring both weeks gives', () => {
    const problem = aProblem({
      children: [aChild(), aChild({ id: 'b' })],
      subjects: [
        aSubject({ sessionsPerWeek: 3, reward: rewards({ '1:2': 130 }) }),
        aSubject({ id: 'r', members: ['a', 'b'], sessionsPerWeek: 2 }),
      ],
    });
    const session = { subject: 'm', day: 1, start: 2 };
    const rest = [
      { subject: 'm', day: 0, start: 2 },
      { subject: 'r', day: 0, start: 4 },
      { subject: 'r', day: 1, start: 4 },
    ];
    const { alternative } = explainSession(problem, [...rest, session], session);
    const { day = 0, start = 0, cost } = alternative ?? {};
    const here = scoreTimetable(problem, [...rest, session]).objective;
    const there = scoreTimetable(problem, [...rest, { subject: 'm', day, start }]).objective;
    expect(cost).toBe(here - there);
  });

  it('notices the days with the same start', () => {
    const problem = aProblem({ subjects: [aSubject({ sessionsPerWeek: 3 })] });
    const [first, ...rest] = [0, 1, 2].map((day) => ({ subject: 'm', day, start: 3 }));
    const { facts, reasons } = explainSession(problem, [first!, ...rest], first!);
    expect(facts.sameStartDays).toEqual([1, 2]);
    expect(reasons.find(({ term }) => term === 'consistency')?.points).toBeGreaterThan(0);
  });

  it('gives no reasons for what somebody pinned', () => {
    const session = { subject: 'm', day: 0, start: 0 };
    expect(explainSession(aProblem({ locked: [session] }), [session], session)).toMatchObject({
      kind: 'locked',
      reasons: [],
    });
  });

  it('says when there is nowhere else', () => {
    const problem = aProblem({ subjects: [aSubject({ fixedStart: 2, allowedDays: [1] })] });
    const session = { subject: 'm', day: 1, start: 2 };
    expect(explainSession(problem, [session], session).kind).toBe('only');
  });

  it('names what keeps a session from its most rewarding time', () => {
    const problem = aProblem({
      parents: [aParent({ unavailable: [[[0, 4]], [], []] })],
      subjects: [aSubject({ parentDemand: 4, reward: rewards({ '0:0': 400 }) })],
    });
    const session = { subject: 'm', day: 1, start: 0 };
    expect(explainSession(problem, [session], session).blocked).toEqual({
      day: 0,
      start: 0,
      by: [{ rule: 'parents', childId: null }],
    });
  });

  it('refuses a session that is not in the timetable', () => {
    expect(() => explainSession(aProblem(), [], { subject: 'm', day: 0, start: 0 })).toThrow(
      'session must be in the timetable, got m|0|0',
    );
  });
});

describe('explainSession, where sessions name their parents', () => {
  it('says who gives it, who else could, and who would give it at the next best place', () => {
    const parents = [
      aParent({ id: 'anna', unavailable: [[], [], [[0, 8]]] }),
      aParent({ id: 'tom' }),
      aParent({ id: 'eve', unavailable: [[], [[0, 8]], []] }),
    ];
    const teachers = parents.map(({ id }, i) => ({ parent: id, cost: i }));
    const reward = rewards({ '1:2': 400, '2:2': 350 });
    const problem = aNamedProblem({
      parents,
      subjects: [aSubject({ parentDemand: 2, teachers, reward })],
    });
    const session = { subject: 'm', day: 1, start: 2, parent: 'anna' };
    const { facts, alternative } = explainSession(problem, [session], session);
    expect(facts).toMatchObject({ parentId: 'anna', otherTeachers: ['tom'] });
    expect(alternative).toMatchObject({ day: 2, start: 2, parent: 'tom', cost: 51 });
    expect(alternative?.changes).toContainEqual({ term: 'teacher', points: -1 });
  });
});
