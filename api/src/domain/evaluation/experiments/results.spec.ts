import { randomFor, uniform } from '../../sampling.js';
import { type ExposedWeek, experimentResults } from './results.js';
import { chooseWeek, type ExperimentArm } from './week-choice.js';

const arms: ExperimentArm[] = [
  { name: 'rules', share: 0.5, serves: 'rules', versionId: null },
  { name: 'models', share: 0.5, serves: 'champions', versionId: null },
];
const design = { arms, outcome: 'completion', maxFamilies: 500 } as const;
const MONDAYS = ['2026-03-02', '2026-03-09', '2026-03-16'];

/** Weeks of many families; `gain` is what the models' arm does better. */
function weeksOf({
  families,
  gain,
}: {
  readonly families: number;
  readonly gain: number;
}): ExposedWeek[] {
  // prettier-ignore
  const random = randomFor(3, 0);
  return Array.from({ length: families }, (_, i) => `family-${i}`).flatMap((familyId) => {
    const level = 0.4 + 0.2 * uniform(random);
    return MONDAYS.map((monday) => {
      const choice = chooseWeek({ familyId, monday, experiment: { id: 'x', arms }, explorationShare: 0.1 }); // prettier-ignore
      const arm = choice.arm!.name;
      const completion = level + (arm === 'models' ? gain : 0) + 0.1 * uniform(random);
      const rating = uniform(random) < 0.5 ? null : 0.75;
      return { familyId, arm, explores: choice.explores, propensity: choice.propensity, completion, rating, before: level }; // prettier-ignore
    });
  });
}

describe('results of an experiment', () => {
  it('find a gain, with its interval, and what each arm would bring to all', () => {
    const results = experimentResults(design, weeksOf({ families: 300, gain: 0.15 }), { seed: 1 });
    const [comparison] = results.comparisons;
    expect(comparison!.completion.difference!.low).toBeGreaterThan(0.1);
    expect(comparison!.completion.difference!.high).toBeLessThan(0.2);
    expect(results.decision).toBe('stop-better');
    const [rules, models] = results.arms;
    expect(rules!.families + models!.families).toBe(300);
    expect(rules!.weeks + models!.weeks).toBe(900);
    expect(rules!.offPolicy!.selfNormalised.estimate).toBeCloseTo(0.55, 1);
    expect(models!.offPolicy!.selfNormalised.estimate).toBeCloseTo(0.7, 1);
    // The forecast knows what each family did before, and takes that part of chance away.
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    for (const { offPolicy } of [rules!, models!]) {
      expect(width(offPolicy!.doublyRobust!)).toBeLessThan(width(offPolicy!.selfNormalised) * 0.8);
    }
    expect(models!.offPolicy!.doublyRobust!.estimate).toBeCloseTo(0.7, 1);
  });

  it('end it when an arm does harm', () => {
    const weeks = weeksOf({ families: 300, gain: -0.15 });
    expect(experimentResults(design, weeks, { seed: 1 }).decision).toBe('stop-harm');
  });

  it('let it go on while nothing is known, and end it once enough families have shown nothing', () => {
    const nothing = experimentResults(design, [], { seed: 1 });
    expect(nothing).toMatchObject({ decision: 'continue', arms: [{ families: 0, offPolicy: null }, {}] }); // prettier-ignore
    const weeks = weeksOf({ families: 300, gain: 0 });
    const small = { ...design, maxFamilies: 100 };
    expect(experimentResults(small, weeks, { seed: 1 }).decision).toBe('stop-undecided');
    expect(experimentResults(design, weeks, { seed: 1 }).decision).toBe('continue');
  });

  it('count a family once, however many weeks it has', () => {
    const weeks = weeksOf({ families: 60, gain: 0.05 });
    const once = experimentResults(design, weeks, { seed: 1 });
    const twice = experimentResults(design, [...weeks, ...weeks], { seed: 1 });
    expect(twice.comparisons[0]!.completion.pValue).toBeCloseTo(once.comparisons[0]!.completion.pValue!, 9); // prettier-ignore
    expect(twice.comparisons[0]!.progress).toMatchObject({ smallestArm: once.comparisons[0]!.progress.smallestArm }); // prettier-ignore
  });
});

describe('the choice for a week', () => {
  it('is the same each time, its chances add up, and a family that asks for none explores nothing', () => {
    const week = { familyId: 'f', monday: '2026-03-02', experiment: { id: 'x', arms } };
    const choice = chooseWeek({ ...week, explorationShare: 0.1 });
    expect(chooseWeek({ ...week, explorationShare: 0.1 })).toEqual(choice);
    expect([0.05, 0.45]).toContain(Number(choice.propensity.toFixed(4)));
    expect(chooseWeek({ ...week, experiment: null, explorationShare: 0 })).toEqual({
      arm: null,
      explores: false,
      propensity: 1,
    });
  });
});
