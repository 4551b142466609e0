import fc from 'fast-check';
import { floorFloat32, previousFloat32, widestBelow } from './float32.js';

const number = fc.double({ noNaN: true });
const single = fc.float({ noNaN: true });

describe('thresholds in 32 bits', () => {
  it('send every 32-bit number where the 64-bit threshold sends it', () => {
    fc.assert(
      fc.property(number, single, (threshold, x) => {
        const small = floorFloat32(threshold);
        expect(Math.fround(small)).toBe(small);
        for (const value of [x, small, previousFloat32(small), -previousFloat32(-small)]) {
          expect(value <= small).toBe(value <= threshold);
        }
      }),
    );
  });

  it('send every 64-bit number where ONNX sends it once it is rounded', () => {
    fc.assert(
      fc.property(single, number, (threshold, x) => {
        fc.pre(Number.isFinite(threshold));
        const wide = widestBelow(threshold);
        const up = -previousFloat32(-threshold);
        const near = [x, threshold, up, wide, wide + Math.abs(wide) * 2 ** -52, threshold / 2 + up / 2]; // prettier-ignore
        for (const value of near) expect(value <= wide).toBe(Math.fround(value) <= threshold);
        expect(floorFloat32(wide)).toBe(threshold === 0 ? 0 : threshold);
      }),
    );
  });

  it('step from one number to the one before it', () => {
    expect(previousFloat32(1)).toBe(1 - 2 ** -24);
    expect(previousFloat32(0)).toBe(-(2 ** -149));
    expect(previousFloat32(Infinity)).toBe(3.4028234663852886e38);
    expect(previousFloat32(-Infinity)).toBe(-Infinity);
  });
});
