import { bell, chanceWorld, logistic } from './chance-world.js';

/** Every child has good and bad days, and on some days the good hours are others; the hour alone says little. */
export const world = chanceWorld({
  name: 'weekdays',
  child: (_learner, _subjects, draw) => ({
    days: Array.from({ length: 7 }, () => 0.7 * bell(draw)),
    slopes: Array.from({ length: 7 }, () => 0.3 * bell(draw)),
    peak: 10.5 * 60 + 60 * bell(draw),
  }),
  bestTimes: ({ peak }) => (peak < 9 * 60 ? ['early-morning'] : ['mid-morning']),
  chance: ({ days, slopes, peak }, { weekday, startMinute }) => {
    const hours = (startMinute - peak) / 60;
    return logistic(1 + days[weekday]! + slopes[weekday]! * hours - 0.06 * hours * hours);
  },
  ratedShare: 0.6,
  ratingNoise: 0.2,
});
