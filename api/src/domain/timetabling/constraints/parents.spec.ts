import { aChild, aParent, aProblem, aSubject } from '../problem-factory.js';
import { Week } from './constraint.js';
import { parents } from './parents.js';

describe('parents', () => {
  const together = [
    { subject: 'm', day: 0, start: 0 },
    { subject: 'r', day: 0, start: 1 },
  ];
  const problem = (demandOfReading: 0 | 1 | 2 | 4, away: [number, number][] = []) =>
    aProblem({
      children: [aChild(), aChild({ id: 'b' })],
      parents: [aParent({ unavailable: [away, [], []] })],
      subjects: [
        aSubject({ parentDemand: 2 }),
        aSubject({ id: 'r', members: ['b'], parentDemand: demandOfReading }),
      ],
    });

  it('lets one parent give some help to two children at once', () => {
    expect(parents.find(new Week(problem(2), together))).toEqual([]);
  });

  it('refuses full help to one while the other needs some', () => {
    expect(parents.find(new Week(problem(4), together))).toMatchObject([{ day: 0, slot: 1 }]);
  });

  it('draws a shared lesson once, however many learn', () => {
    const shared = aProblem({
      children: [aChild(), aChild({ id: 'b' })],
      subjects: [aSubject({ members: ['a', 'b'], parentDemand: 4 })],
    });
    expect(parents.find(new Week(shared, [{ subject: 'm', day: 0, start: 0 }]))).toEqual([]);
  });

  it('offers nothing while the parent is away, and asks nothing of independent work', () => {
    expect(parents.find(new Week(problem(0, [[0, 2]]), together)).map((v) => v.slot)).toEqual([
      0, 1,
    ]);
  });
});
