import type { Problem, Subject, Trip } from './problem.js';
import { aChild, aNamedProblem, aParent, aProblem, aSubject, aTrip } from './problem-factory.js';
import type { Timetable } from './timetable.js';
import { findUnplaced, Occupancy } from './unplaced.js';

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

describe('what keeps a session out, where sessions name their parents', () => {
  const parents = [aParent({ id: 'anna' }), aParent({ id: 'tom' })];
  const only = (...ids: string[]) => ids.map((parent) => ({ parent, cost: 0 }));
  const science = (fields: Partial<Subject>) => aSubject({ id: 's', parentDemand: 4, ...fields });
  const rulesAt = (problem: Problem, start: number, beside: Timetable = []) => {
    const subject = problem.subjects.find(({ id }) => id === 's')!;
    return new Occupancy(problem, beside).brokenAt(subject, 0, start);
  };

  it('is its teacher alone, by name, whoever else is at home', () => {
    const maths = aSubject({ members: ['b'], parentDemand: 1, teachers: only('tom') });
    const children = [aChild(), aChild({ id: 'b' })];
    const problem = aNamedProblem({
      children,
      parents,
      subjects: [science({ teachers: only('tom') }), maths],
    });
    const beside = [{ subject: 'm', day: 0, start: 0, parent: 'tom' }];
    expect(rulesAt(problem, 1, beside)).toEqual([
      { rule: 'parents', childId: null, parentId: 'tom' },
    ]);
    expect(rulesAt(problem, 2, beside)).toEqual([]);
    const either = {
      ...problem,
      subjects: [science({ teachers: only('tom', 'anna') }), maths],
    };
    expect(rulesAt(either, 1, beside)).toEqual([]);
  });

  it('is the trip of the child, and that of the teacher, by name', () => {
    const swim = aTrip({ children: ['a'], parents: ['tom'] });
    const problem = (trip: Trip) =>
      aNamedProblem({ parents, trips: [trip], subjects: [science({ teachers: only('tom') })] });
    expect(rulesAt(problem(swim), 4)).toEqual([
      { rule: 'parents', childId: null, parentId: 'tom', tripId: 'swim' },
      { rule: 'trip', childId: 'a', tripId: 'swim' },
    ]);
    expect(rulesAt(problem({ ...swim, children: [] }), 5)).toEqual([
      { rule: 'parents', childId: null, parentId: 'tom', tripId: 'swim' },
    ]);
    expect(rulesAt(problem(swim), 6)).toEqual([]);
  });

  it('is that nobody may teach it', () => {
    const problem = aNamedProblem({ parents, subjects: [science({ teachers: [] })] });
    expect(findUnplaced(problem, [])[0]?.reasons).toEqual([
      { code: 'teacher', params: { times: 21, alone: 21 } },
    ]);
  });
});
