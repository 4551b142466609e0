import { epochDay } from '../../calendar/index.js';
import { PRIOR_COMPONENTS } from './components.js';
import { Kernel } from './kernel.js';
import { condense, MOST_ENTRIES, type ResidualEntry } from './child-residuals.js';
import { GaussianProcess } from './gaussian-process.js';
import { PosteriorMean } from './posterior-mean.js';

const TODAY = epochDay('2026-11-16');

const aLesson = (over: Partial<ResidualEntry> = {}): ResidualEntry => ({
  quarter: 40,
  weekday: 0,
  subject: 0,
  demanding: 1,
  best: 0,
  day: TODAY - 7,
  residual: 0.2,
  lessons: 1,
  ...over,
});

const input = (over: Partial<ResidualEntry> = {}) => ({ ...aLesson({ day: TODAY, ...over }) });

const posteriorOf = (lessons: readonly ResidualEntry[]): GaussianProcess =>
  new GaussianProcess(lessons, PRIOR_COMPONENTS, TODAY);

describe('what a child’s own record says', () => {
  it('is nothing without a record', () => {
    expect(posteriorOf([]).mean(input())).toBe(0);
    const { before, left } = posteriorOf([]).variance(input());
    expect(left).toBe(before);
  });

  it('is little after one lesson, and nearly the child’s own mean after many', () => {
    expect(posteriorOf([aLesson()]).mean(input())).toBeLessThan(0.04);
    const many = Array.from({ length: 200 }, () => aLesson());
    expect(posteriorOf(many).mean(input())).toBeGreaterThan(0.18);
    expect(posteriorOf(many).mean(input())).toBeLessThanOrEqual(0.2);
    const { before, left } = posteriorOf(many).variance(input());
    expect(left).toBeLessThan(0.2 * before);
  });

  it('holds for times near by and hardly for times far off', () => {
    const many = [
      ...Array.from({ length: 40 }, () => aLesson()),
      ...Array.from({ length: 40 }, () => aLesson({ quarter: 56, residual: -0.2 })),
    ];
    const posterior = posteriorOf(many);
    expect(posterior.mean(input({ quarter: 42 }))).toBeGreaterThan(0.05);
    expect(posterior.mean(input({ quarter: 56 }))).toBeLessThan(-0.05);
  });

  it('follows a preference that drifts: what is recent counts for more', () => {
    const before = Array.from({ length: 30 }, () => aLesson({ day: TODAY - 120, residual: 0.3 }));
    const now = Array.from({ length: 30 }, () => aLesson({ day: TODAY - 5, residual: -0.3 }));
    expect(posteriorOf([...before, ...now]).mean(input())).toBeLessThan(-0.05);
  });

  it('says the same summed up for a table as asked lesson by lesson', () => {
    const seen = Array.from({ length: 20 }, (_, i) =>
      aLesson({ quarter: 36 + i, weekday: i % 5, subject: i % 3, demanding: i % 2, day: TODAY - i, best: i % 2 }),
    ); // prettier-ignore
    const weights = Float64Array.from(seen, (_, i) => Math.sin(i));
    const kernel = new Kernel(PRIOR_COMPONENTS);
    const sums = new PosteriorMean(seen, weights, { components: PRIOR_COMPONENTS, today: TODAY });
    for (const place of [input(), input({ weekday: 3, subject: 2, quarter: 50, best: 1 })]) {
      const slowly = seen.reduce(
        (sum, each, i) => sum + weights[i]! * kernel.between(place, each),
        0,
      );
      expect(sums.at(place)).toBeCloseTo(slowly, 12);
    }
  });
});

describe('a long record', () => {
  it('is condensed without losing a lesson that has a like', () => {
    const lessons = Array.from({ length: 1000 }, (_, i) =>
      aLesson({ weekday: i % 5, quarter: 36 + (i % 4), day: TODAY - Math.floor(i / 5), residual: i % 2 }),
    ); // prettier-ignore
    const condensed = condense(lessons, TODAY);
    expect(condensed.length).toBeLessThanOrEqual(MOST_ENTRIES);
    expect(condensed.reduce((sum, entry) => sum + entry.lessons, 0)).toBe(1000);
  });
});
