import {
  calibration,
  calibrationError,
  logLoss,
  meanAbsoluteError,
  meanSquaredError,
  r2Score,
} from './metrics.js';

const of = (...numbers: number[]): Float64Array => Float64Array.from(numbers);

describe('metrics', () => {
  it('measure errors in the units of the targets', () => {
    expect(meanSquaredError(of(1, 2, 3), of(1, 4, 0))).toBeCloseTo(13 / 3);
    expect(meanAbsoluteError(of(1, 2, 3), of(1, 4, 0))).toBeCloseTo(5 / 3);
  });

  it('measure explained variance against the mean', () => {
    expect(r2Score(of(1, 2, 3), of(1, 2, 3))).toBe(1);
    expect(r2Score(of(1, 2, 3), of(2, 2, 2))).toBe(0);
    expect(r2Score(of(2, 2), of(2, 2))).toBe(1);
    expect(r2Score(of(2, 2), of(2, 3))).toBe(0);
  });

  it('measure surprise in nats, finite even when certainty was wrong', () => {
    expect(logLoss(of(1, 0), of(0.8, 0.2))).toBeCloseTo(-Math.log(0.8));
    expect(logLoss(of(1), of(0))).toBeLessThan(40);
  });

  it('compare predictions with outcomes by tenths', () => {
    const targets = of(1, 0, 1, 1);
    const predictions = of(0.55, 0.55, 0.9, 1);
    expect(calibration(targets, predictions).map(({ rows }) => rows)).toEqual([2, 2]);
    expect(calibrationError(targets, predictions)).toBeCloseTo(0.05);
  });

  it('refuse no rows and different lengths', () => {
    expect(() => r2Score(of(), of())).toThrow('targets must hold at least one row, got none');
    expect(() => r2Score(of(1), of())).toThrow('predictions must have length 1, got 0');
  });
});
