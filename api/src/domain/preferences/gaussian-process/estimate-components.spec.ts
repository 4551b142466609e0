import { Random } from '../../random.js';
import { normal, randomFor, uniform } from '../../sampling.js';
import { COMPONENTS, PRIOR_COMPONENTS } from './components.js';
import { estimateComponents } from './estimate-components.js';
import type { ResidualEntry } from './child-residuals.js';

const NOISE = 0.35;

/** Children whose rewards differ between morning and afternoon by `deviation`, and for no other reason. */
function children(count: number, deviation: number): ResidualEntry[][] {
  const random = randomFor(5, 0);
  const draw = (): number => uniform(random);
  return Array.from({ length: count }, () => {
    const slope = deviation * normal(draw);
    return Array.from({ length: 60 }, (_, i) => {
      const quarter = 36 + Math.floor(draw() * 24);
      return {
        quarter,
        weekday: i % 5,
        subject: i % 4,
        demanding: i % 2,
        best: 0,
        day: 20_000 + i,
        residual: (slope * (quarter - 48)) / 12 + NOISE * normal(draw),
        lessons: 1,
      };
    });
  });
}

const timeOf = (lasting: readonly number[]): number => lasting[COMPONENTS.indexOf('time')]!;
const allOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('how far children differ', () => {
  it('is the prior with no children', () => {
    expect(estimateComponents([], new Random(1))).toEqual(PRIOR_COMPONENTS);
  });

  it('is found from many children, and mostly put down to the hour', () => {
    const found = estimateComponents(children(300, 0.25), new Random(1));
    expect(timeOf(found.lasting)).toBeGreaterThan(0.005);
    expect(timeOf(found.lasting)).toBe(Math.max(...found.lasting));
    expect(found.noise).toBeGreaterThan(0.8 * NOISE ** 2);
    expect(found.noise).toBeLessThan(1.2 * NOISE ** 2);
  });

  it('is less than the prior where children are alike', () => {
    const found = estimateComponents(children(300, 0), new Random(1));
    const prior = allOf(PRIOR_COMPONENTS.lasting) + allOf(PRIOR_COMPONENTS.passing);
    expect(allOf(found.lasting) + allOf(found.passing)).toBeLessThan(prior);
  });

  it('leaves every subject room for an hour of its own, and the hour room to change', () => {
    const { lasting, passing } = estimateComponents(children(300, 0.25), new Random(1));
    const both = (name: (typeof COMPONENTS)[number]): number =>
      lasting[COMPONENTS.indexOf(name)]! + passing[COMPONENTS.indexOf(name)]!;
    expect(both('subject-time')).toBeGreaterThanOrEqual(0.99 * both('time'));
    const time = COMPONENTS.indexOf('time');
    expect(passing[time]).toBeGreaterThanOrEqual(0.49 * both('time'));
  });
});
