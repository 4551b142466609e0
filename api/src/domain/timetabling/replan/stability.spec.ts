import { aProblem } from '../problem-factory.js';
import { priceOfMoving, replanWeights } from './stability.js';

describe('the price of moving a lesson', () => {
  it('is nothing without stability, the benchmark’s half way, and rises all along', () => {
    expect([0, 0.5].map(priceOfMoving)).toEqual([0, 250]);
    const steps = Array.from({ length: 11 }, (_, i) => priceOfMoving(i / 10));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it('is, at full stability, more than the best hour of any lesson brings', () => {
    expect(priceOfMoving(1)).toBeGreaterThan(1000);
  });

  it('stays below what leaving a core lesson out costs', () => {
    const { weights } = aProblem();
    const priced = replanWeights(weights, 1);
    expect(priced.moved).toBeLessThan(priced.unscheduledCore);
  });

  it('is refused outside 0 to 1', () => {
    for (const stability of [-0.1, 1.1, Number.NaN])
      expect(() => priceOfMoving(stability)).toThrow('stability must be from 0 to 1');
  });
});
