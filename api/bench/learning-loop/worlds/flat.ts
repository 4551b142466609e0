import { bell, chanceWorld, logistic } from './chance-world.js';

/** The hour makes no difference at all: there is nothing to win, and nothing may be lost. */
export const world = chanceWorld({
  name: 'flat',
  child: (_learner, _subjects, draw) => ({ ease: 0.7 + 0.7 * bell(draw) }),
  bestTimes: () => ['mid-morning'],
  chance: ({ ease }) => logistic(ease),
  ratedShare: 0.5,
  ratingNoise: 0.2,
});
