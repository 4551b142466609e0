import { aChild, aParent, aProblem, aSubject } from './problem-factory.js';
import { findUnplaced } from './unplaced.js';

describe('what keeps a session out', () => {
  it('is told by the open hours: a parent who is away when the child has no school explains nothing', () => {
    // School on the first day only, two slots; the parent is there then, and away for the rest of the week.
    const problem = aProblem({
      children: [
        aChild({
          windows: [
            [0, 2],
            [0, 0],
            [0, 0],
          ],
        }),
      ],
      parents: [aParent({ unavailable: [[[2, 8]], [[0, 8]], [[0, 8]]] })],
      subjects: [aSubject({ slots: 2, sessionsPerWeek: 2, parentDemand: 4 })],
    });
    const [missing] = findUnplaced(problem, [{ subject: 'm', day: 0, start: 0 }]);
    const [first, ...others] = (missing?.reasons ?? []).filter(
      ({ code }) => code !== 'window' && code !== 'frozenDay',
    );
    expect(first).toMatchObject({ code: 'maxPerDay', params: { times: 1 } });
    expect(others.find(({ code }) => code === 'parents')?.params.times).toBe(1);
  });

  it('is the parents where they are away in the open hours', () => {
    const problem = aProblem({
      parents: [aParent({ unavailable: [[[0, 8]], [[0, 8]], [[0, 8]]] })],
      subjects: [aSubject({ parentDemand: 4 })],
    });
    expect(findUnplaced(problem, [])[0]?.reasons[0]).toMatchObject({
      code: 'parents',
      params: { alone: 21 },
    });
  });
});
