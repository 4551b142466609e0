import {
  aPlanningInput,
  aLearner,
  aStyle,
  aTaughtSubject,
  hours,
} from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { plannedLessons } from './planned-lessons.js';

/** Science is loved, mathematics is core and not: only one of them can have the hour when Ada is freshest. */
const family = (approach: 'interest-led' | 'time-blocked'): PlanningInput =>
  aPlanningInput({
    style: aStyle({ approach }),
    learners: [aLearner({ bestTimes: ['early-morning'], schoolHours: hours('08:00', '12:00') })],
    subjects: [
      aTaughtSubject({ minutes: 60, learners: [{ childId: 'ada', interest: 2 }] }),
      aTaughtSubject({
        id: 'science',
        kind: 'science',
        core: false,
        minutes: 60,
        learners: [{ childId: 'ada', interest: 4 }],
      }),
    ],
  });
const bestHours = (planningInput: PlanningInput, id: string): number =>
  plannedLessons(planningInput).filter(
    ({ subject, startMinute }) => subject === id && startMinute < 540,
  ).length;

describe('led by interest, what a child loves gets the best hours', () => {
  it('gives them to the loved subject every day', () => {
    expect(bestHours(family('interest-led'), 'science')).toBe(5);
  });

  it('at least as often as a plan by the clock does', () => {
    expect(bestHours(family('interest-led'), 'science')).toBeGreaterThanOrEqual(
      bestHours(family('time-blocked'), 'science'),
    );
  });
});
