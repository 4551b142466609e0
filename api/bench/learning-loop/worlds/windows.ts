import { PERIODS } from '../../../src/domain/calendar/index.js';
import { bell, chanceWorld, logistic } from './chance-world.js';

const DAY = { from: 8 * 60, to: 17 * 60 };

/**
 * Never used in choosing anything: one to three windows of the day with sharp edges in which a child can work, each subject
 * in one of them more than in others; a bad weekday of its own and one for all; a quarter of the children get other
 * windows in some week; a third answer anything, and most never rate.
 */
export const world = chanceWorld({
  name: 'windows',
  child: (_learner, subjects, draw) => {
    const windows = (): { from: number; to: number }[] =>
      Array.from({ length: 1 + Math.floor(3 * draw()) }, () => {
        const from = DAY.from + (DAY.to - DAY.from - 60) * draw();
        return { from, to: from + 50 + 100 * draw() };
      });
    return {
      first: windows(),
      later: windows(),
      turns: draw() < 0.25 ? 2 + Math.floor(8 * draw()) : Infinity,
      liking: new Map(subjects.map(({ id }) => [id, 0.5 * bell(draw)])),
      worstDay: Math.floor(5 * draw()),
      lift: 0.8 + draw(),
      ease: -0.1 + 0.4 * bell(draw),
    };
  },
  bestTimes: ({ first }, draw) => {
    if (draw() < 0.33) return PERIODS.filter(() => draw() < 0.3);
    const hour = first[0]!.from / 60;
    return [hour < 9 ? 'early-morning' : hour < 12 ? 'mid-morning' : 'early-afternoon'];
  },
  chance: (child, { week, weekday, startMinute, subject }) => {
    const middle = startMinute + subject.minutes / 2;
    const windows = week >= child.turns ? child.later : child.first;
    const isIn = windows.some(({ from, to }) => middle >= from && middle < to);
    const day = (weekday === 0 ? -0.3 : 0) + (weekday === child.worstDay ? -0.5 : 0);
    return logistic(child.ease + day + child.liking.get(subject.id)! + (isIn ? child.lift : 0));
  },
  ratedShare: 0.15,
  ratingNoise: 0.3,
});
