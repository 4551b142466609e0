import {
  aPlanningInput,
  aLearner,
  aMeal,
  anAdult,
  aStyle,
  aTakenTime,
  aTaughtSubject,
  hours,
} from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import type { LearnedPreferences } from '../input/learned-preferences.js';
import {
  anAdvice,
  aLearnedPreferences,
  lovesAfternoons,
} from '../input/learned-preferences-factory.js';
import { drift, plannedLessons } from './planned-lessons.js';

/** Ada's questionnaire says mornings; her record says that she gets maths done after noon. */
const ADA = aLearner({ bestTimes: ['mid-morning'], schoolHours: hours('09:00', '15:00') });
const LEARNED = aLearnedPreferences([lovesAfternoons()]);

const family = (
  preferences: LearnedPreferences | null,
  over: Partial<PlanningInput> = {},
): PlanningInput => aPlanningInput({ learners: [ADA], meals: [aMeal()], preferences, ...over });
const afternoons = (planningInput: PlanningInput): number =>
  plannedLessons(planningInput).filter(({ startMinute }) => startMinute >= 720).length;

describe('a child who finishes in the afternoon learns then', () => {
  it('every day, though the questionnaire said mornings', () => {
    expect(afternoons(family(null))).toBe(0);
    expect(afternoons(family(LEARNED))).toBe(5);
  });

  it('not at the price of a commitment', () => {
    const taken = [aTakenTime({ startMinute: 720, endMinute: 900 })];
    const wednesday = plannedLessons(family(LEARNED, { taken })).filter(({ day }) => day === 2);
    expect(wednesday).toHaveLength(1);
    expect(wednesday[0]?.endMinute).toBeLessThanOrEqual(720);
  });

  it('not at the price of a fixed time', () => {
    const subjects = [aTaughtSubject({ fixedStartMinute: 570 })];
    const lessons = plannedLessons(family(LEARNED, { subjects }));
    expect(lessons.map(({ startMinute }) => startMinute)).toEqual([570, 570, 570, 570, 570]);
  });

  it('not while the parent it takes is away', () => {
    const adults = [anAdult({ freeHours: hours('09:00', '11:00') })];
    const subjects = [aTaughtSubject({ involvement: 'full' })];
    const lessons = plannedLessons(family(LEARNED, { adults, subjects }));
    expect(lessons).toHaveLength(5);
    expect(lessons.every(({ endMinute }) => endMinute <= 660)).toBe(true);
  });

  it('not on one day only, where “the same every day” was said, whatever the generator advises', () => {
    const monday = lovesAfternoons();
    const mixed = {
      ...monday,
      rewards: monday.rewards.map((day, i) => (i === 0 ? day : [...day].reverse())),
    };
    const preferences = aLearnedPreferences([mixed], anAdvice({ structure: 0 }));
    const style = aStyle({ flexibility: 5 });
    expect(drift(plannedLessons(family(preferences, { style })))).toBe(0);
  });
});
