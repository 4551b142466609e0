import { aProblem } from '../problem-factory.js';
import { Week } from './constraint.js';
import { locked } from './locked.js';

describe('locked', () => {
  const pinned = { subject: 'm', day: 1, start: 3 };
  const problem = aProblem({ locked: [pinned] });

  it('is content when the pinned lesson is there', () => {
    expect(locked.find(new Week(problem, [{ ...pinned }]))).toEqual([]);
  });

  it('misses a pinned lesson that has moved', () => {
    expect(locked.find(new Week(problem, [{ ...pinned, start: 4 }]))).toMatchObject([
      { day: 1, slot: 3 },
    ]);
  });
});
