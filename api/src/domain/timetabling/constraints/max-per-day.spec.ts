import { aProblem, aSubject } from '../problem-factory.js';
import { Week } from './constraint.js';
import { maxPerDay } from './max-per-day.js';

describe('maxPerDay', () => {
  const twoOnMonday = [
    { subject: 'm', day: 0, start: 0 },
    { subject: 'm', day: 0, start: 4 },
  ];
  const problem = (limit: number) =>
    aProblem({ subjects: [aSubject({ sessionsPerWeek: 3, maxPerDay: limit })] });

  it('refuses a second session where one a day is the limit', () => {
    expect(maxPerDay.find(new Week(problem(1), twoOnMonday))).toMatchObject([{ day: 0 }]);
  });

  it('allows it where two are', () => {
    expect(maxPerDay.find(new Week(problem(2), twoOnMonday))).toEqual([]);
  });
});
