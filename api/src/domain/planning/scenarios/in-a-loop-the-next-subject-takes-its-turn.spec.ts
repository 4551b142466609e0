import { aPlanningInput, aStyle, aTaughtSubject, MONDAY } from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { plannedLessons } from './planned-lessons.js';

const LOOPED = ['art', 'music', 'geography'] as const;
const family = (approach: 'loop' | 'time-blocked'): PlanningInput =>
  aPlanningInput({
    style: aStyle({ approach }),
    subjects: LOOPED.map((kind) =>
      aTaughtSubject({ id: kind, kind, core: false, frequency: 'weekly', seriesStart: MONDAY }),
    ),
  });
const daysOf = (planningInput: PlanningInput, index: number): number[] =>
  LOOPED.map(
    (id) => plannedLessons(planningInput, index).find(({ subject }) => subject === id)?.day ?? -1,
  );

describe('in a loop, the next subject takes its turn', () => {
  it('on following days within a week, in the family’s order', () => {
    expect(daysOf(family('loop'), 0)).toEqual([0, 1, 2]);
  });

  it('a day further each week, so that nothing always loses its day', () => {
    expect([0, 1, 2].map((week) => daysOf(family('loop'), week))).toEqual([
      [0, 1, 2],
      [1, 2, 3],
      [2, 3, 4],
    ]);
  });

  it('while by the clock every week has them on the same days', () => {
    expect(daysOf(family('time-blocked'), 1)).toEqual(daysOf(family('time-blocked'), 0));
  });
});
