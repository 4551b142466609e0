import fc from 'fast-check';
import { compareArms } from './welch.js';

const outcomes = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 2,
  maxLength: 30,
});

describe("Welch's t-test", () => {
  it('gives what SciPy gives for the same numbers', () => {
    // scipy.stats.ttest_ind(treatment, control, equal_var=False).confidence_interval(0.95)
    const control = [0.42, 0.61, 0.55, 0.48, 0.7, 0.39];
    const treatment = [0.66, 0.71, 0.59, 0.8, 0.74];
    const result = compareArms(control, treatment);
    expect(result.difference!.estimate).toBeCloseTo(0.175, 10);
    expect(result.difference!.low).toBeCloseTo(0.038665552622, 8);
    expect(result.difference!.high).toBeCloseTo(0.311334447378, 8);
    expect(result.pValue).toBeCloseTo(0.017667131112, 8);
    expect(result.degreesOfFreedom).toBeCloseTo(8.70685822077, 8);
  });

  it('turns round when the arms do', () => {
    fc.assert(
      fc.property(outcomes, outcomes, (one, other) => {
        const there = compareArms(one, other);
        const back = compareArms(other, one);
        expect(back.pValue === null).toBe(there.pValue === null);
        if (!there.difference || !back.difference) return;
        expect(back.difference.estimate).toBeCloseTo(-there.difference.estimate, 12);
        expect(back.difference.low).toBeCloseTo(-there.difference.high, 9);
        expect(there.difference.low).toBeLessThanOrEqual(there.difference.high);
      }),
    );
  });

  it('says nothing of arms too small or without any difference', () => {
    expect(compareArms([], [0.5])).toMatchObject({ difference: null, pValue: null });
    expect(compareArms([1, 1, 1], [1, 1])).toMatchObject({ difference: null, treatment: { mean: 1 } }); // prettier-ignore
  });
});
