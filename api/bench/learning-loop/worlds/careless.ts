import { PERIODS } from '../../../src/domain/calendar/index.js';
import { bell, chanceWorld, logistic } from './chance-world.js';

/** Families tick anything, rate four lessons of ten, and mostly by mood; children differ all the same. */
export const world = chanceWorld({
  name: 'careless',
  child: (_learner, _subjects, draw) => ({
    peak: 11 * 60 + 120 * bell(draw),
    width: 60 + 90 * draw(),
    height: 1 + 1.2 * draw(),
    ease: 0.8 * bell(draw),
  }),
  bestTimes: (_child, draw) => PERIODS.filter(() => draw() < 0.35),
  chance: ({ peak, width, height, ease }, { startMinute, subject }) => {
    const off = (startMinute + subject.minutes / 2 - peak) / width;
    return logistic(-0.2 + ease + height * Math.exp(-off * off) * 1.3);
  },
  ratedShare: 0.4,
  ratingNoise: 0.5,
});
