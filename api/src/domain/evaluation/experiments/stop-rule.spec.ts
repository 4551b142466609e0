import { randomFor, uniform } from '../../sampling.js';
import { evaluateProgress, STOP_RULE, type StopDecision } from './stop-rule.js';

/** Families that join in pairs, and a look after each: what the rule says at last. */
function run(
  seed: number,
  { effect, maxFamilies = 250 }: { readonly effect: number; readonly maxFamilies?: number },
): { readonly decision: StopDecision; readonly families: number } {
  // prettier-ignore
  const random = randomFor(seed, 0);
  const control: number[] = [];
  const treatment: number[] = [];
  for (;;) {
    control.push(uniform(random));
    treatment.push(uniform(random) + effect);
    const { decision } = evaluateProgress(control, treatment, { maxFamilies });
    if (decision !== 'continue') return { decision, families: control.length };
  }
}

const runs = (effect: number, count = 150) =>
  Array.from({ length: count }, (_, seed) => run(seed, { effect }));

describe('the stop rule', () => {
  it('is wrong in at most 5 of 100 experiments although it looks after every family', () => {
    const wrong = runs(0).filter(({ decision }) => decision !== 'stop-undecided');
    expect(wrong.length / 150).toBeLessThanOrEqual(0.05 + 2 * Math.sqrt((0.05 * 0.95) / 150));
  });

  it('sees a real gain, and never calls it before its smallest sample', () => {
    const ends = runs(0.2, 40);
    expect(ends.filter(({ decision }) => decision === 'stop-better').length).toBeGreaterThan(36);
    for (const { families } of ends) expect(families).toBeGreaterThanOrEqual(STOP_RULE.minFamilies);
    const huge = run(1, { effect: 3 });
    expect(huge).toEqual({ decision: 'stop-better', families: STOP_RULE.minFamilies });
  });

  it('stops harm, and sooner than it calls a gain', () => {
    const ends = runs(-0.2, 40);
    expect(ends.filter(({ decision }) => decision === 'stop-harm').length).toBeGreaterThan(36);
    expect(run(1, { effect: -3 })).toEqual({
      decision: 'stop-harm',
      families: STOP_RULE.minFamiliesForHarm,
    });
  });

  it('waits without an interval while there is nothing to compare', () => {
    for (const arms of [
      [[], []],
      [[1], [0]],
      [
        [1, 1],
        [1, 1],
      ],
    ]) {
      // prettier-ignore
      expect(evaluateProgress(arms[0]!, arms[1]!, { maxFamilies: 100 })).toMatchObject({
        decision: 'continue',
        interval: null,
      });
    }
  });
});
