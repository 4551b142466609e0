import { aProblem } from '../problem-factory.js';
import { Week } from './constraint.js';
import { grid } from './grid.js';

describe('grid', () => {
  const broken = (day: number, start: number) =>
    grid.find(new Week(aProblem(), [{ subject: 'm', day, start }])).length;

  it('lets a lesson fill the day to its last slot', () => {
    expect(broken(2, 6)).toBe(0);
  });

  it.each([
    [3, 0],
    [-1, 0],
    [0, -1],
    [0, 7],
  ])('refuses day %i, slot %i', (day, start) => {
    expect(broken(day, start)).toBe(1);
  });
});
