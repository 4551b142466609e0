import { aChild, aNamedProblem, aParent, aProblem, aSubject, aTrip } from '../problem-factory.js';
import { Week } from './constraint.js';
import { findViolations } from './hard-rules.js';
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

describe('parents who are named: each has attention for the sessions they give', () => {
  const adults = [
    aParent({ id: 'anna', unavailable: [[[4, 8]], [], []] }),
    aParent({ id: 'tom', unavailable: [[[0, 4]], [], []] }),
  ];
  const teachers = adults.map(({ id }) => ({ parent: id, cost: 0 }));
  const subjects = [
    aSubject({ id: 'm', slots: 4, parentDemand: 4, teachers }),
    aSubject({ id: 'r', slots: 2, parentDemand: 2, members: ['b'], teachers }),
    aSubject({ id: 's', slots: 2, parentDemand: 4, members: ['c'], teachers }),
  ];
  const children = ['a', 'b', 'c'].map((id) => aChild({ id }));
  const problem = aNamedProblem({ children, parents: adults, subjects });
  const brokenFor = (sessions: object[], of = problem) =>
    findViolations(of, { sessions }).map(({ rule, parentId }) => [rule, parentId]);

  it('lets no session change hands in the middle', () => {
    const across = { subject: 'm', day: 0, start: 2 };
    expect(brokenFor([{ ...across, parent: 'anna' }])).toEqual([
      ['parents', 'anna'],
      ['parents', 'anna'],
    ]);
    expect(brokenFor([{ ...across, start: 0, parent: 'anna' }])).toEqual([]);
  });

  it('adds up what one parent gives at once, and not what another gives beside', () => {
    const both = (parent: string) => [
      { subject: 'm', day: 1, start: 0, parent: 'anna' },
      { subject: 'r', day: 1, start: 0, parent },
    ];
    expect(brokenFor(both('tom'))).toEqual([]);
    expect(brokenFor(both('anna'))).toEqual([
      ['parents', 'anna'],
      ['parents', 'anna'],
    ]);
  });

  it('cannot have the only parent on the way to the pool and teaching a sibling', () => {
    // Swimming at 10:30 with half an hour on the way; the sibling's lesson would begin at 10:45.
    const swim = aTrip({ from: 2, to: 5, travelBefore: 2, travelAfter: 2, parents: ['anna'] });
    const week = { ...problem, trips: [swim], parents: [aParent({ id: 'anna' })] };
    const lesson = { subject: 's', day: 0, start: 3, parent: 'anna' };
    expect(brokenFor([lesson], week)).toEqual([
      ['parents', 'anna'],
      ['parents', 'anna'],
    ]);
    expect(brokenFor([{ ...lesson, day: 1 }], week)).toEqual([]);
  });
});
