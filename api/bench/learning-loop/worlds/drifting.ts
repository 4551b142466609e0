import { DEMANDING_KINDS } from '../../../src/domain/questionnaire/index.js';
import { bell, chanceWorld, logistic } from './chance-world.js';

/** Preferences drift a little every week, and half of the children change altogether in the sixth. */
export const world = chanceWorld({
  name: 'drifting',
  child: (_learner, _subjects, draw) => ({
    peak: 10 * 60 + 90 * bell(draw),
    later: draw() < 0.5 ? 13 * 60 + 90 * bell(draw) : null,
    drift: 8 * bell(draw),
    ease: 0.5 * bell(draw),
  }),
  bestTimes: ({ peak }, draw) => {
    if (draw() < 0.3) return [];
    return [peak < 9 * 60 ? 'early-morning' : peak < 12 * 60 ? 'mid-morning' : 'early-afternoon'];
  },
  chance: ({ peak, later, drift, ease }, { week, startMinute, subject }) => {
    const now = (week >= 5 ? (later ?? peak) : peak) + drift * week;
    const off = Math.abs(startMinute + subject.minutes / 2 - now) / 60;
    const feel = DEMANDING_KINDS.includes(subject.kind) ? 0.7 : 0.4;
    return logistic(1.6 + ease - feel * Math.min(4, off));
  },
  ratedShare: 0.5,
  ratingNoise: 0.2,
});
