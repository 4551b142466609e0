import { aProblem, aSubject } from '../problem-factory.js';
import { Week } from './constraint.js';
import { tooMany } from './too-many.js';

describe('tooMany', () => {
  const problem = aProblem({ subjects: [aSubject({ sessionsPerWeek: 2 })] });
  const on = (...days: number[]) => days.map((day) => ({ subject: 'm', day, start: 0 }));

  it('lets a subject have what it asks for, or less', () => {
    expect([on(0, 1), on(0)].flatMap((list) => tooMany.find(new Week(problem, list)))).toEqual([]);
  });

  it('refuses one more', () => {
    expect(tooMany.find(new Week(problem, on(0, 1, 2)))).toHaveLength(1);
  });
});
