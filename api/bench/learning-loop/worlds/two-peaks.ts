import { SUBJECT_KINDS } from '../../../src/domain/questionnaire/index.js';
import { bell, chanceWorld, logistic } from './chance-world.js';

/** Kept for the end, never used in tuning: children tire after opening, wake again late, and each kind has an hour. */
export const world = chanceWorld({
  name: 'two-peaks',
  child: (learner, _subjects, draw) => ({
    age: learner.age,
    first: 9 * 60 + 50 * bell(draw),
    second: 14 * 60 + 70 * bell(draw),
    lean: draw(),
    kinds: SUBJECT_KINDS.map(() => 45 * bell(draw)),
    friday: -0.3 + 0.4 * bell(draw),
    ease: 0.5 * bell(draw),
  }),
  bestTimes: ({ lean }, draw) => {
    if (draw() < 0.35) return draw() < 0.5 ? ['early-afternoon'] : ['early-morning', 'mid-morning'];
    return [lean < 0.5 ? 'mid-morning' : 'early-afternoon'];
  },
  chance: (
    { age, first, second, lean, kinds, friday, ease },
    { startMinute, subject, weekday },
  ) => {
    const middle = startMinute + subject.minutes / 2 - kinds[SUBJECT_KINDS.indexOf(subject.kind)]!;
    const near = (peak: number): number => Math.exp(-(((middle - peak) / 75) ** 2) / 2);
    const focus = (1 - lean) * near(first) + lean * near(second);
    const day = weekday === 4 ? friday : 0;
    return logistic(-0.1 + 0.03 * age + ease + day + 2.4 * focus);
  },
  ratedShare: 0.4,
  ratingNoise: 0.3,
});
