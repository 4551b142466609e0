import { aChild, aProblem } from '../problem-factory.js';
import { Week } from './constraint.js';
import { commitment } from './commitment.js';

describe('commitment', () => {
  const problem = aProblem({ children: [aChild({ commitments: [[[3, 5]], [], []] })] });
  const broken = (start: number) =>
    commitment.find(new Week(problem, [{ subject: 'm', day: 0, start }])).length;

  it('lets a lesson end as lunch begins and begin as it ends', () => {
    expect([broken(1), broken(5)]).toEqual([0, 0]);
  });

  it('refuses a lesson that meets lunch at either end or lies inside it', () => {
    expect([broken(2), broken(3), broken(4)]).toEqual([1, 1, 1]);
  });
});
