import fc from 'fast-check';
import { HELD_OUT_SHARE, isHeldOut } from './split.js';

describe('held-out families', () => {
  it('stay held out when more are', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        if (isHeldOut(id, { share: 0.2 })) expect(isHeldOut(id, { share: 0.3 })).toBe(true);
      }),
    );
  });

  it('are about their share of ids that follow each other', () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `019ac000-0000-7000-8000-${i}`);
    const heldOut = ids.filter((id) => isHeldOut(id));
    // Four standard deviations of a binomial count.
    expect(Math.abs(heldOut.length / ids.length - HELD_OUT_SHARE)).toBeLessThan(0.016);
  });
});
