import { aNamedProblem, aSubject, aTrip } from '../problem-factory.js';
import { findViolations } from './hard-rules.js';

describe('trip: who is away, or on the way, has no lesson', () => {
  const problem = aNamedProblem({
    subjects: [aSubject({ slots: 2 })],
    trips: [aTrip({ children: ['a'] })],
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [4, 1],
    [5, 1],
    [6, 0],
  ])('a session at %i, with a trip of 3 to 5 and one slot of travel each way', (start, broken) => {
    const found = findViolations(problem, { sessions: [{ subject: 'm', day: 0, start }] });
    expect(found).toHaveLength(broken);
    if (broken > 0) expect(found).toMatchObject([{ rule: 'trip', childId: 'a', tripId: 'swim' }]);
  });

  it('leaves other days and other children free', () => {
    const sessions = [{ subject: 'm', day: 1, start: 3 }];
    expect(findViolations(problem, { sessions })).toEqual([]);
    const ofOthers = { ...problem, trips: [aTrip({ children: [] })] };
    const then = [{ subject: 'm', day: 0, start: 3 }];
    expect(findViolations(ofOthers, { sessions: then })).toEqual([]);
  });

  it('ends travel at the edge of the day', () => {
    const early = { ...problem, trips: [aTrip({ from: 0, to: 1, children: ['a'] })] };
    const sessions = [{ subject: 'm', day: 0, start: 2 }];
    expect(findViolations(early, { sessions })).toEqual([]);
  });
});
