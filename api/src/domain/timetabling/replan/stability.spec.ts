import { aProblem } from '../problem-factory.js';
import { costOfMoving, replanWeights } from './stability.js';

describe('The cost of moving a lesson', () => {
  it('is 0 at stability 0, the benchmark’s 250 points at 0.5, and never falls in between', () => {
    expect([0, 0.5].map(costOfMoving)).toEqual([0, 250]);
    const steps = Array.from({ length: 11 }, (_, i) => costOfMoving(i / 10));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it('is, at stability 1, more than the best hour brings for any lesson', () => {
    expect(costOfMoving(1)).toBeGreaterThan(1000);
  });

  it('stays below what leaving a core lesson out costs', () => {
    const { weights } = aProblem();
    const priced = replanWeights(weights, 1);
    expect(priced.moved).toBeLessThan(priced.unscheduledCore);
  });

  it('is refused outside 0 to 1', () => {
    for (const stability of [-0.1, 1.1, Number.NaN])
      expect(() => costOfMoving(stability)).toThrow('stability must be from 0 to 1');
  });
});
