import { FLEXIBILITY_LEVELS } from '../../questionnaire/index.js';
import {
  aPlanningInput,
  aLearner,
  aStyle,
  aTakenTime,
  aTaughtSubject,
  hours,
} from '../input/planning-input-factory.js';
import type { PlanningInput, TeachingStyle } from '../input/planning-input.js';
import { drift, plannedLessons } from './planned-lessons.js';

/** Two mornings begin later for one reason or another: who wants the same time must pay for it a little. */
const family = (style: Partial<TeachingStyle>): PlanningInput =>
  aPlanningInput({
    style: aStyle(style),
    learners: [aLearner({ schoolHours: hours('09:00', '13:00') })],
    subjects: [
      aTaughtSubject(),
      aTaughtSubject({ id: 'reading', kind: 'reading' }),
      aTaughtSubject({ id: 'history', kind: 'history', core: false, frequency: 'two-to-three' }),
    ],
    taken: [
      aTakenTime({ weekdays: [2], startMinute: 540, endMinute: 615 }),
      aTakenTime({ id: 'dentist', weekdays: [4], startMinute: 600, endMinute: 645 }),
    ],
  });

describe('by the clock, each subject keeps its time', () => {
  it('at the same time every day where the family wants just that', () => {
    expect(drift(plannedLessons(family({ approach: 'time-blocked', flexibility: 5 })))).toBe(0);
  });

  it('which a loop does not ask for', () => {
    const [clock, loop] = (['time-blocked', 'loop'] as const).map((approach) =>
      drift(plannedLessons(family({ approach, flexibility: 4 }))),
    );
    expect(clock).toBeLessThan(loop!);
  });

  it('from a rough guide to the same every day, days look more and more alike', () => {
    const drifts = FLEXIBILITY_LEVELS.map((flexibility) =>
      drift(plannedLessons(family({ flexibility }))),
    );
    expect(drifts).toEqual([...drifts].sort((a, b) => b - a));
    expect(drifts[0]).toBeGreaterThan(drifts[4]!);
  });
});
