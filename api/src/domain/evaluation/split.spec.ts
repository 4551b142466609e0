import fc from 'fast-check';
import { HELD_OUT_SHARE, isHeldOut, splitByFamily } from './split.js';

const families = fc.array(fc.uuid(), { minLength: 1, maxLength: 40 });

describe('held-out families', () => {
  it('never have rows on both sides, and every row is on one', () => {
    fc.assert(
      fc.property(families, fc.double({ min: 0, max: 1, noNaN: true }), (ids, share) => {
        const rows = [...ids, ...ids, ...ids];
        const { training, heldOut } = splitByFamily(rows, { share });
        expect([...training, ...heldOut].sort((a, b) => a - b)).toEqual([...rows.keys()]);
        const known = new Set(training.map((row) => rows[row]));
        expect(heldOut.some((row) => known.has(rows[row]))).toBe(false);
      }),
    );
  });

  it('stay held out whoever joins or leaves, and when more are', () => {
    fc.assert(
      fc.property(fc.uuid(), families, (id, others) => {
        const alone = splitByFamily([id]).heldOut.length === 1;
        const row = others.length;
        expect(splitByFamily([...others, id]).heldOut.includes(row)).toBe(alone);
        if (isHeldOut(id, { share: 0.2 })) expect(isHeldOut(id, { share: 0.3 })).toBe(true);
      }),
    );
  });

  it('are about their share of ids that follow each other', () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `019ac000-0000-7000-8000-${i}`);
    const { heldOut } = splitByFamily(ids);
    // Four standard deviations of a binomial count.
    expect(Math.abs(heldOut.length / ids.length - HELD_OUT_SHARE)).toBeLessThan(0.016);
  });
});
