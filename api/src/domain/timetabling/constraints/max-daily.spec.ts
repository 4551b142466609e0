import { aChild, aProblem, aSubject } from '../problem-factory.js';
import { Week } from './constraint.js';
import { maxDaily } from './max-daily.js';

describe('maxDaily', () => {
  const problem = (limit: number) =>
    aProblem({
      children: [aChild({ maxDailySlots: limit })],
      subjects: [aSubject(), aSubject({ id: 'r', slots: 3 })],
    });
  const sessions = [
    { subject: 'm', day: 0, start: 0 },
    { subject: 'r', day: 0, start: 4 },
  ];

  it('counts lesson slots, not the gap between them', () => {
    expect(maxDaily.find(new Week(problem(5), sessions))).toEqual([]);
  });

  it('refuses one slot more than the limit', () => {
    expect(maxDaily.find(new Week(problem(4), sessions))).toMatchObject([{ childId: 'a', day: 0 }]);
  });
});
