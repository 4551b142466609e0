import { randomFor, uniform } from '../../sampling.js';
import { estimatePolicy, type LoggedChoice } from './off-policy.js';
import { crossFittedOutcomes, type KnownWeek } from './outcome-model.js';

const ARMS = ['rules', 'models'];
/** What the models' arm is better by, in truth; a family without it does what it did before. */
const GAIN = 0.15;
/** The mean of what families do, and what everybody would do in the models' arm. */
const [LEVEL, TRUTH] = [0.45, 0.6];

interface World {
  readonly seed: number;
  readonly families?: number;
  /** What is known of a family: what it is like, or nothing but noise. */
  readonly known?: 'record' | 'noise' | 'nothing';
  /** The chance of the models' arm, which may hang on what the family is like. */
  readonly chance?: (level: number) => number;
}

type Logged = KnownWeek & { readonly propensity: number };

function aWorld({ seed, families = 120, known = 'record', chance = () => 0.5 }: World): Logged[] {
  const random = randomFor(seed, 0);
  return Array.from({ length: families }, (_, i) => {
    const level = LEVEL + 0.6 * (uniform(random) - 0.5);
    const noise = uniform(random);
    const propensity = chance(level);
    const isTreated = uniform(random) < propensity;
    const outcome = level + (isTreated ? GAIN : 0) + 0.1 * (uniform(random) - 0.5);
    const before = { record: level, noise, nothing: null }[known];
    return {
      familyId: `family-${i}`,
      arm: isTreated ? 'models' : 'rules',
      explores: false,
      before,
      outcome,
      propensity: isTreated ? propensity : 1 - propensity,
    };
  });
}

/** The estimate for the models' arm, with the chances as `reported`. */
function estimateOf(
  weeks: readonly Logged[],
  seed: number,
  reported = (week: Logged) => week.propensity,
) {
  // prettier-ignore
  const model = crossFittedOutcomes(weeks, ARMS)!;
  const log = weeks.map((week): LoggedChoice => ({
    familyId: week.familyId,
    reward: week.outcome,
    propensity: reported(week),
    targetChance: week.arm === 'models' ? 1 : 0,
    model: { ofChoice: model(week), ofPolicy: model({ ...week, arm: 'models' }) },
  }));
  return estimatePolicy(log, { seed, draws: 100 })!;
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed);
const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const spreadOf = (values: readonly number[]) =>
  Math.sqrt(meanOf(values.map((value) => (value - TRUTH) ** 2)));

describe('the doubly robust estimate with our forecast', () => {
  it('finds the truth, and misses by far less than the chances alone', () => {
    const found = seeds.map((seed) => estimateOf(aWorld({ seed }), seed));
    const robust = found.map(({ doublyRobust }) => doublyRobust!.estimate);
    expect(meanOf(robust)).toBeCloseTo(TRUTH, 1);
    expect(Math.abs(meanOf(robust) - TRUTH)).toBeLessThan(0.01);
    const others = [found.map(({ ips }) => ips.estimate), found.map(({ selfNormalised }) => selfNormalised.estimate)]; // prettier-ignore
    for (const other of others) expect(spreadOf(robust)).toBeLessThan(0.8 * spreadOf(other));
    const holding = found.filter(({ doublyRobust: of }) => of!.low <= TRUTH && of!.high >= TRUTH);
    expect(holding.length).toBeGreaterThanOrEqual(0.88 * seeds.length);
  });

  it.each(['noise', 'nothing'] as const)('finds it too where %s is known of families', (known) => {
    const robust = seeds.map((seed) => estimateOf(aWorld({ seed, known }), seed).doublyRobust!.estimate); // prettier-ignore
    expect(Math.abs(meanOf(robust) - TRUTH)).toBeLessThan(0.015);
  });

  it('finds it too where the reported chances are wrong, which the chances alone do not', () => {
    // Families that do much get the models more often; the record says a half for everybody.
    const chance = (level: number) => Math.min(0.9, Math.max(0.1, 2 * (level - 0.2)));
    const found = seeds.map((seed) => estimateOf(aWorld({ seed, chance }), seed, () => 0.5));
    const off = (of: 'selfNormalised' | 'doublyRobust') => Math.abs(meanOf(found.map((each) => each[of]!.estimate)) - TRUTH); // prettier-ignore
    expect(off('selfNormalised')).toBeGreaterThan(0.04);
    expect(off('doublyRobust')).toBeLessThan(0.015);
  });
});

describe('the forecast', () => {
  it('of a family does not know the family’s own outcome', () => {
    const weeks = aWorld({ seed: 1 });
    const [first, ...others] = weeks as [Logged, ...Logged[]];
    const lucky = [{ ...first, outcome: 1 }, ...others];
    expect(crossFittedOutcomes(lucky, ARMS)!(first)).toBe(crossFittedOutcomes(weeks, ARMS)!(first));
  });

  it('stays within 0 and 1, and is none for a single family', () => {
    const weeks = aWorld({ seed: 1 });
    const model = crossFittedOutcomes(weeks, ARMS)!;
    expect(model({ ...weeks[0]!, before: 40 })).toBe(1);
    expect(model({ ...weeks[0]!, before: -40 })).toBe(0);
    expect(crossFittedOutcomes([weeks[0]!], ARMS)).toBeNull();
  });
});
