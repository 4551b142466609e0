import { aChild, aProblem } from '../problem-factory.js';
import { Week } from './constraint.js';
import { window } from './window.js';

describe('window', () => {
  const problem = aProblem({
    children: [
      aChild({
        windows: [
          [2, 6],
          [0, 8],
          [0, 0],
        ],
      }),
    ],
  });
  const broken = (day: number, start: number) =>
    window.find(new Week(problem, [{ subject: 'm', day, start }]));

  it('lets a lesson touch both ends of the window', () => {
    expect([broken(0, 2), broken(0, 4)]).toEqual([[], []]);
  });

  it('refuses a lesson that begins early, ends late or falls on a closed day', () => {
    expect([broken(0, 1), broken(0, 5), broken(2, 0)].map((list) => list.length)).toEqual([
      1, 1, 1,
    ]);
  });

  it('names the child and the time', () => {
    expect(broken(0, 1)[0]).toMatchObject({ rule: 'window', childId: 'a', day: 0, slot: 1 });
  });
});
