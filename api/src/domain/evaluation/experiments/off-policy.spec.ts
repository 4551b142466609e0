import fc from 'fast-check';
import { randomFor, uniform } from '../../sampling.js';
import { estimatePolicy, type LoggedChoice } from './off-policy.js';

/** True reward of each of three times of day. */
const TRUE_REWARDS = [0.8, 0.5, 0.2];

/** A log of choices made by `logging`, with the chances that `target` would have made them. */
function aLog({
  seed,
  families = 60,
  logging,
  target,
}: {
  readonly seed: number;
  readonly families?: number;
  readonly logging: readonly number[];
  readonly target: readonly number[];
}): LoggedChoice[] {
  // prettier-ignore
  const random = randomFor(seed, 0);
  return Array.from({ length: families * 8 }, (_, i) => {
    const place = uniform(random);
    const action = place < logging[0]! ? 0 : place < logging[0]! + logging[1]! ? 1 : 2;
    return {
      familyId: `family-${i % families}`,
      reward: uniform(random) < TRUE_REWARDS[action]! ? 1 : 0,
      propensity: logging[action]!,
      targetChance: target[action]!,
      model: {
        ofChoice: TRUE_REWARDS[action]!,
        ofPolicy: target.reduce((sum, chance, k) => sum + chance * TRUE_REWARDS[k]!, 0),
      },
    };
  });
}

const logging = [0.2, 0.5, 0.3];

describe('off-policy estimates', () => {
  it('find what another policy would have earned', () => {
    const estimate = estimatePolicy(aLog({ seed: 1, families: 400, logging, target: [1, 0, 0] }), {
      seed: 1,
      draws: 300,
    })!;
    for (const { estimate: value, low, high } of [
      estimate.ips,
      estimate.selfNormalised,
      estimate.doublyRobust!,
    ]) {
      expect(Math.abs(value - 0.8)).toBeLessThan(0.08);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(estimate.selfNormalised)).toBeLessThan(width(estimate.ips));
    expect(estimate.effectiveChoices).toBeLessThan(estimate.choices / 3);
  });

  it('hold the truth in about 95 intervals of 100', () => {
    const seeds = Array.from({ length: 100 }, (_, seed) => seed);
    const covered = seeds.filter((seed) => {
      const log = aLog({ seed, logging, target: [0.5, 0.5, 0] });
      const { low, high } = estimatePolicy(log, { seed, draws: 200 })!.selfNormalised;
      return low <= 0.65 && high >= 0.65;
    });
    expect(covered.length).toBeGreaterThanOrEqual(88);
  });

  it('of the policy that made the log are its mean reward', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const log = aLog({ seed, families: 5, logging, target: logging });
        const mean = log.reduce((sum, { reward }) => sum + reward, 0) / log.length;
        const estimate = estimatePolicy(log, { seed, draws: 20 })!;
        expect(estimate.ips.estimate).toBeCloseTo(mean, 12);
        expect(estimate.selfNormalised.estimate).toBeCloseTo(mean, 12);
        expect(estimate.effectiveChoices).toBeCloseTo(log.length, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('say nothing of what was never tried, and refuse a chance of 0', () => {
    const log = aLog({ seed: 1, logging: [0, 0.5, 0.5], target: [1, 0, 0] });
    expect(estimatePolicy(log, { seed: 1 })).toBeNull();
    expect(estimatePolicy([], { seed: 1 })).toBeNull();
    expect(() => estimatePolicy([{ ...log[0]!, propensity: 0 }], { seed: 1 })).toThrow(
      /propensity/,
    );
  });
});
