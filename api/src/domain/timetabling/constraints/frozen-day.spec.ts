import { aProblem } from '../problem-factory.js';
import { Week } from './constraint.js';
import { frozenDay } from './frozen-day.js';

describe('frozenDay', () => {
  const pinned = { subject: 'm', day: 0, start: 3 };
  const problem = aProblem({ locked: [pinned], frozenDays: [0] });

  it('keeps what was already there', () => {
    expect(frozenDay.find(new Week(problem, [pinned]))).toEqual([]);
  });

  it('refuses anything new on that day, and only there', () => {
    const sessions = [
      { subject: 'm', day: 0, start: 0 },
      { subject: 'm', day: 1, start: 0 },
    ];
    expect(frozenDay.find(new Week(problem, sessions))).toMatchObject([{ day: 0, slot: 0 }]);
  });
});
