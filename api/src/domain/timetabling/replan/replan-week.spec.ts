import { aNamedProblem, aParent, aSubject, aTrip } from '../problem-factory.js';
import type { Problem, Trip } from '../problem.js';
import { replanWeek } from './replan-week.js';

const at = { subject: 'm', day: 1, start: 2, parent: 'anna' };
const teachersOf = (...ids: string[]) => ids.map((parent) => ({ parent, cost: 0 }));

function replanned(teachers: string[], trips: Trip[]) {
  const before: Problem = aNamedProblem({
    parents: [aParent({ id: 'anna' }), aParent({ id: 'tom' })],
    subjects: [aSubject({ parentDemand: 4, teachers: teachersOf(...teachers) })],
    previous: [at],
  });
  return replanWeek(
    { ...before, trips },
    {
      before,
      standing: [{ id: 'lesson', subject: 'm', at }],
      stability: 0.5,
      seed: 1,
      now: () => 0,
      iterationBudget: 400,
    },
  );
}

describe('a re-planned week, where sessions name their parents', () => {
  const swim = aTrip({ day: 1, from: 3, to: 4, parents: ['anna'] });

  it('keeps a lesson where it is, and with whom, if nothing is in the way', () => {
    expect(replanned(['anna', 'tom'], [])).toMatchObject({
      sessions: [at],
      kept: ['lesson'],
      handedOver: [],
    });
  });

  it('hands a lesson over at its place where its parent drives to the pool then', () => {
    const to = { ...at, parent: 'tom' };
    expect(replanned(['anna', 'tom'], [swim])).toMatchObject({
      sessions: [to],
      kept: ['lesson'],
      handedOver: [{ id: 'lesson', to }],
      moved: [],
    });
  });

  it('moves it where nobody else teaches it, and says whose trip is in the way', () => {
    const { kept, moved } = replanned(['anna'], [swim]);
    expect(kept).toEqual([]);
    expect(moved).toMatchObject([
      {
        id: 'lesson',
        to: { parent: 'anna' },
        cause: {
          code: 'disruption',
          broken: [{ rule: 'parents', childId: null, parentId: 'anna', tripId: 'swim' }],
        },
      },
    ]);
  });
});
