import { aChild, aProblem, aSubject } from '../problem-factory.js';
import { Week } from './constraint.js';
import { overlap } from './overlap.js';

describe('overlap', () => {
  const problem = aProblem({
    children: [aChild(), aChild({ id: 'b' })],
    subjects: [
      aSubject(),
      aSubject({ id: 'h', members: ['a', 'b'] }),
      aSubject({ id: 'r', members: ['b'] }),
    ],
  });
  const m = { subject: 'm', day: 0, start: 0 };

  it('lets one lesson follow another, and two children learn at once', () => {
    const sessions = [m, { subject: 'h', day: 0, start: 2 }, { subject: 'r', day: 0, start: 0 }];
    expect(overlap.find(new Week(problem, sessions))).toEqual([]);
  });

  it('finds a shared lesson on top of an own one, and says which two', () => {
    const h = { subject: 'h', day: 0, start: 1 };
    expect(overlap.find(new Week(problem, [m, h]))).toMatchObject([
      { childId: 'a', day: 0, slot: 1, sessions: [m, h] },
    ]);
  });
});
