import {
  aChild,
  aNamedProblem,
  aParent,
  aProblem,
  aSubject,
  handScoredProblem,
} from './problem-factory.js';
import { adjacentPairs, scoreTimetable, startDrift } from './score.js';

const HAND_SCORED = [
  { subject: 'm', day: 0, start: 0 },
  { subject: 'm', day: 1, start: 1 },
  { subject: 'r', day: 0, start: 0 },
  { subject: 'r', day: 1, start: 0 },
  { subject: 'h', day: 0, start: 3 },
];

describe('scoreTimetable', () => {
  it('gives each term of the example as scored by hand', () => {
    expect(scoreTimetable(handScoredProblem(), HAND_SCORED)).toEqual({
      objective: 867,
      terms: {
        reward: 1590,
        unscheduledCore: 0,
        unscheduledOther: -500,
        spreadAdjacent: -50,
        consistency: -5,
        span: -48,
        balance: -80,
        moved: -40,
        parentLoad: 0,
        parentChanged: 0,
        teacher: 0,
      },
    });
  });

  it('charges an empty week for every session and every place left', () => {
    const { terms } = scoreTimetable(handScoredProblem(), []);
    expect(terms).toEqual({
      reward: 0,
      unscheduledCore: -4000,
      unscheduledOther: -1000,
      spreadAdjacent: 0,
      consistency: 0,
      span: 0,
      balance: 0,
      moved: -80,
      parentLoad: 0,
      parentChanged: 0,
      teacher: 0,
    });
  });

  it('leaves closed days out of the balance', () => {
    const [child] = aProblem().children;
    const problem = aProblem({
      children: [
        {
          ...child!,
          windows: [
            [0, 8],
            [0, 0],
            [0, 0],
          ],
        },
      ],
    });
    expect(scoreTimetable(problem, [{ subject: 'm', day: 0, start: 0 }]).terms.balance).toBe(0);
  });
});

describe('scoreTimetable, where sessions name their parents', () => {
  // Anna has 24 free slots, a capacity of 96 points; Tom has 8, a capacity of 32.
  const parents = [
    aParent({ id: 'anna' }),
    aParent({ id: 'tom', unavailable: [[[0, 8]], [[0, 8]], []] }),
  ];
  const teachers = [
    { parent: 'anna', cost: 0 },
    { parent: 'tom', cost: 7 },
  ];
  const subjects = [
    aSubject({ id: 'm', sessionsPerWeek: 3, slots: 2, parentDemand: 4, teachers }),
    aSubject({ id: 'r', slots: 3, parentDemand: 2, members: ['b'], teachers }),
  ];
  const weights = { ...aProblem().weights, parentLoad: 10, parentChanged: 25 };
  const children = [aChild(), aChild({ id: 'b' })];
  const previous = [
    { subject: 'm', day: 0, start: 0, parent: 'tom' },
    { subject: 'm', day: 1, start: 0, parent: 'anna' },
    { subject: 'm', day: 2, start: 4, parent: 'anna' },
    { subject: 'r', day: 2, start: 0 },
  ];
  const problem = aNamedProblem({ parents, subjects, children, weights, previous });

  it('adds what the teachers cost, the squares of their loads, and who took over', () => {
    const { objective, terms } = scoreTimetable(problem, [
      { subject: 'm', day: 0, start: 0, parent: 'anna' },
      { subject: 'm', day: 1, start: 0, parent: 'anna' },
      { subject: 'm', day: 2, start: 0, parent: 'tom' },
      { subject: 'r', day: 2, start: 0, parent: 'tom' },
    ]);
    expect(terms.teacher).toBe(-14);
    // Anna: 16 * 16 / 96 = 2.67; Tom: (8 + 6) * 14 / 32 = 6.125.
    expect(terms.parentLoad).toBe(-10 * (2 + 6));
    // Of the three kept places, one has another parent; one had none before.
    expect(terms.parentChanged).toBe(-25);
    expect(terms.moved).toBe(-40);
    expect(objective).toBe(Object.values(terms).reduce((sum, points) => sum + points, 0));
  });

  it('is as before where no parent is needed', () => {
    const alone = aNamedProblem({ weights });
    const sessions = [{ subject: 'm', day: 0, start: 0 }];
    expect(scoreTimetable(alone, sessions)).toEqual(scoreTimetable(aProblem(), sessions));
  });
});

describe('adjacentPairs', () => {
  const on = (...days: number[]) => days.map((day) => ({ subject: 'm', day, start: 0 }));

  it.each([
    [[0, 2, 4], 0],
    [[0, 1, 4], 1],
    [[2, 1, 0], 2],
    [[3, 3], 1],
  ])('counts the neighbours in %j', (days, expected) => {
    expect(adjacentPairs(aSubject({ spread: true, sessionsPerWeek: 3 }), on(...days))).toBe(
      expected,
    );
  });

  it('asks nothing of a subject taught four times a week', () => {
    expect(adjacentPairs(aSubject({ spread: true, sessionsPerWeek: 4 }), on(0, 1, 2, 3))).toBe(0);
  });
});

describe('startDrift', () => {
  it('is the distance from the earliest to the latest start', () => {
    const at = (...starts: number[]) => starts.map((start, day) => ({ subject: 'm', day, start }));
    expect([startDrift([]), startDrift(at(5)), startDrift(at(5, 2, 4))]).toEqual([0, 0, 3]);
  });
});
