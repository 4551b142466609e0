import { findViolations } from '../constraints/hard-rules.js';
import { aChild, aNamedProblem, aParent, aProblem, aSubject, aTrip } from '../problem-factory.js';
import type { Problem } from '../problem.js';
import { applyChange, explainUnplaced } from './remedies.js';

const remedyOf = (problem: Problem) =>
  explainUnplaced(problem, [], { seed: 1, iterationsPerChange: 400 })[0]?.remedy;
const tight = (window: [number, number], limit = 8) =>
  aChild({ windows: [window, [0, 0], [0, 0]], maxDailySlots: limit });

describe('explainUnplaced', () => {
  it('has nothing to say of a full week', () => {
    expect(explainUnplaced(aProblem(), [{ subject: 'm', day: 0, start: 0 }], { seed: 1 })).toEqual(
      [],
    );
  });

  it('finds that a shorter lesson fits', () => {
    const problem = aProblem({ children: [tight([0, 2])], subjects: [aSubject({ slots: 3 })] });
    expect(remedyOf(problem)?.change).toEqual({ kind: 'shorter-session', subject: 'm', slots: 1 });
  });

  it('finds how much longer the day must be, and no longer', () => {
    const problem = aProblem({ children: [tight([2, 3])], subjects: [aSubject({ slots: 4 })] });
    const remedy = remedyOf(problem);
    expect(remedy?.change).toMatchObject({ kind: 'later-end', day: 0, slots: 3 });
  });

  it('finds that the limit is what keeps it out', () => {
    const problem = aProblem({
      children: [tight([0, 8], 1)],
      subjects: [aSubject({ slots: 2, fixedStart: 0 })],
    });
    expect(remedyOf(problem)?.change.kind).toBe('shorter-session');
    const single = aProblem({ children: [tight([0, 8], 0)], subjects: [aSubject({ slots: 1 })] });
    expect(remedyOf(single)?.change).toEqual({ kind: 'higher-limit', childIds: ['a'], slots: 1 });
  });

  it('finds that a parent would have to stay', () => {
    const away: [number, number][] = [[0, 8]];
    const problem = aProblem({
      parents: [aParent({ unavailable: [away, away, away] })],
      subjects: [aSubject({ parentDemand: 4 })],
    });
    expect(remedyOf(problem)?.change).toEqual({ kind: 'parent-stays', parentId: 'p', day: 0 });
  });

  it('proves each remedy with a timetable of the changed week', () => {
    const problem = aProblem({ children: [tight([0, 2])], subjects: [aSubject({ slots: 3 })] });
    const { change, sessions } = remedyOf(problem)!;
    expect(sessions).toHaveLength(1);
    expect(findViolations(applyChange(problem, change), { sessions })).toEqual([]);
  });

  it('says so when no single change would do', () => {
    const problem = aProblem({ children: [tight([0, 0])] });
    const [entry] = explainUnplaced(problem, [], { seed: 1, iterationsPerChange: 200 });
    expect(entry).toMatchObject({ subject: 'm', core: true, missing: 1, remedy: undefined });
    expect(entry?.reasons[0]?.code).toBe('window');
  });
});

describe('explainUnplaced, where sessions name their parents', () => {
  const away: [number, number][] = [[0, 8]];
  const anna = aParent({ id: 'anna' });
  const tom = aParent({ id: 'tom', unavailable: [away, away, away] });
  const science = aSubject({ parentDemand: 4, teachers: [{ parent: 'tom', cost: 0 }] });

  it('asks the teacher to stay, and nobody who does not teach it', () => {
    const lazy = aParent({ id: 'anna', unavailable: [away, [], []] });
    const problem = aNamedProblem({ parents: [lazy, tom], subjects: [science] });
    const remedy = remedyOf(problem);
    expect(remedy?.change).toEqual({ kind: 'parent-stays', parentId: 'tom', day: 0 });
    expect(remedy?.sessions).toMatchObject([{ subject: 'm', day: 0, parent: 'tom' }]);
  });

  it('finds the trip from which the teacher would have to stay', () => {
    const trips = [0, 1, 2].map((day) =>
      aTrip({ id: `t${day}`, day, from: 0, to: 8, parents: ['anna'] }),
    );
    const maths = { ...science, teachers: [{ parent: 'anna', cost: 0 }] };
    const problem = aNamedProblem({ parents: [anna], subjects: [maths], trips });
    expect(remedyOf(problem)?.change).toEqual({
      kind: 'parent-skips-trip',
      parentId: 'anna',
      tripId: 't0',
    });
  });

  it('finds who might teach it where nobody is set to', () => {
    const problem = aNamedProblem({ parents: [anna], subjects: [{ ...science, teachers: [] }] });
    const remedy = remedyOf(problem);
    expect(remedy?.change).toEqual({ kind: 'may-teach', subject: 'm', parentId: 'anna' });
    expect(
      findViolations(applyChange(problem, remedy!.change), { sessions: remedy!.sessions }),
    ).toEqual([]);
  });
});
