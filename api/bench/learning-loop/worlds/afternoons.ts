import { bell, chanceWorld, logistic } from './chance-world.js';

/** Whatever their parents say, two of three children wake up after lunch; the rest is best early. */
export const world = chanceWorld({
  name: 'afternoons',
  child: (_learner, _subjects, draw) => ({
    isLate: draw() < 0.67,
    slope: 0.35 + 0.25 * draw(),
    ease: 0.5 * bell(draw),
  }),
  bestTimes: (_child, draw) => (draw() < 0.8 ? ['mid-morning'] : ['early-morning']),
  chance: ({ isLate, slope, ease }, { startMinute }) => {
    const hours = (startMinute - 12 * 60) / 60;
    return logistic(0.6 + ease + slope * Math.max(-3, Math.min(3, isLate ? hours : -hours)));
  },
  ratedShare: 0.5,
  ratingNoise: 0.1,
});
