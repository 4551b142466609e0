import { normal, randomFor, uniform } from '../../sampling.js';
import { COMPONENTS, type VarianceComponents, PRIOR_COMPONENTS } from './components.js';
import { fitVariances } from './fit-variances.js';
import type { ResidualEntry } from './child-residuals.js';

const NOISE = 0.3;
const WEEKS = 8;
const MORNING = 38;
const AFTERNOON = 54;

/**
 * Children who differ by `deviation` between morning and afternoon. `placed` says where a lesson is held, by what was
 * seen in the mornings before.
 */
function children(
  count: number,
  deviation: number,
  placed: (mornings: readonly number[], draw: () => number) => number,
): ResidualEntry[][] {
  const random = randomFor(11, 0);
  const draw = (): number => uniform(random);
  return Array.from({ length: count }, () => {
    const morning = deviation * normal(draw);
    const mornings: number[] = [];
    return Array.from({ length: WEEKS * 5 }, (_, i) => {
      const quarter = placed(mornings, draw);
      const effect = quarter === MORNING ? morning : -morning;
      const residual = effect + NOISE * normal(draw);
      if (quarter === MORNING) mornings.push(residual);
      const place = { quarter, weekday: i % 5, subject: i % 3, demanding: 1, best: 0 };
      return { ...place, day: 20_000 + 7 * Math.floor(i / 5) + (i % 5), residual, lessons: 1 };
    });
  });
}

const anywhere = (_: readonly number[], draw: () => number): number =>
  draw() < 0.5 ? MORNING : AFTERNOON;
/** As a planner does: away from the morning as soon as it went badly on average. */
const whereItWentWell = (mornings: readonly number[]): number =>
  mornings.reduce((sum, each) => sum + each, 0) < 0 ? AFTERNOON : MORNING;

const varianceOf = ({ lasting, passing }: VarianceComponents, names: readonly string[]): number =>
  COMPONENTS.reduce(
    (sum, name, k) => (names.includes(name) ? sum + lasting[k]! + passing[k]! : sum),
    0,
  );
const HOURS = ['time', 'demanding-time', 'subject-time'];

describe('the variances under which lessons are likeliest', () => {
  it('are near the true ones: of the hour, and of chance', () => {
    const fitted = fitVariances(children(40, 0.2, anywhere), PRIOR_COMPONENTS);
    expect(varianceOf(fitted, HOURS)).toBeGreaterThan(0.5 * 0.2 ** 2);
    expect(varianceOf(fitted, HOURS)).toBeLessThan(2 * 0.2 ** 2);
    expect(varianceOf(fitted, ['weekday', 'subject-weekday'])).toBeLessThan(0.004);
    expect(fitted.noise).toBeGreaterThan(0.85 * NOISE ** 2);
    expect(fitted.noise).toBeLessThan(1.15 * NOISE ** 2);
  });

  it('are found as well where a planner left the times that went badly', () => {
    const fitted = fitVariances(children(40, 0.2, whereItWentWell), PRIOR_COMPONENTS);
    expect(varianceOf(fitted, [...HOURS, 'child'])).toBeGreaterThan(0.5 * 0.2 ** 2);
  });

  it('are less than half of the prior where children are alike', () => {
    const fitted = fitVariances(children(40, 0, anywhere), PRIOR_COMPONENTS);
    expect(varianceOf(fitted, COMPONENTS)).toBeLessThan(
      0.5 * varianceOf(PRIOR_COMPONENTS, COMPONENTS),
    );
  });

  it('stay near the prior where there is hardly anything to go by', () => {
    const fitted = fitVariances([children(1, 0.2, anywhere)[0]!.slice(0, 2)], PRIOR_COMPONENTS);
    fitted.lasting.forEach((variance, k) => {
      expect(variance).toBeGreaterThan(0.5 * PRIOR_COMPONENTS.lasting[k]!);
      expect(variance).toBeLessThan(2 * PRIOR_COMPONENTS.lasting[k]!);
    });
  });

  it('are the same for the same lessons', () => {
    const lessons = children(5, 0.2, anywhere);
    expect(fitVariances(lessons, PRIOR_COMPONENTS)).toEqual(
      fitVariances(lessons, PRIOR_COMPONENTS),
    );
  });
});
