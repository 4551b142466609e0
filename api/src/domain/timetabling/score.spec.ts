import { handScoredProblem } from './problem-factory.js';
import { adjacentPairs, scoreTimetable, startDrift } from './score.js';
import { aProblem, aSubject } from './problem-factory.js';

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
