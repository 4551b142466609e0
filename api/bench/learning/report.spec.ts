import { type Comparison, summarise, toMarkdown } from './report.js';
import type { Outcome } from './tasks.js';

const outcome = (r2: number, fit: number, predict: number): Outcome => ({
  r2,
  fit: { cpu: fit, wall: fit + 1 },
  predict: { cpu: predict, wall: predict + 1 },
});

const comparison: Comparison = {
  problem: 'friedman-1',
  learner: 'boosting',
  ours: [outcome(0.9, 3, 1), outcome(0.8, 1, 1), outcome(0.85, 2, 1)],
  theirs: [outcome(0.855, 1.25, 2)],
};

describe('learning benchmark report', () => {
  it('compares medians of processor time with the bars', () => {
    const row = summarise(comparison);
    expect(row).toMatchObject({ runs: 3, fitRatio: 1.6, predictRatio: 0.5, holds: true });
    expect(row.r2Difference).toBeCloseTo(-0.005);
    expect(toMarkdown([row], { versions: {}, missing: null })).toContain('Every bar holds');
  });

  it.each([
    ['accuracy', outcome(0.87, 2, 2)],
    ['training', outcome(0.85, 0.9, 2)],
    ['scoring', outcome(0.85, 2, 0.9)],
  ])('says so when the bar of %s is missed', (_, theirs) => {
    const row = summarise({ ...comparison, theirs: [theirs] });
    expect(row.holds).toBe(false);
    const text = toMarkdown([row], { versions: {}, missing: null });
    expect(text).toContain('Bars missed: boosting on friedman-1.');
  });

  it('shows our figures alone when there is nothing to compare with', () => {
    const row = summarise({ ...comparison, theirs: [] });
    expect(row.holds).toBeNull();
    const text = toMarkdown([row], { versions: {}, missing: 'no Python was found' });
    expect(text).toContain('Nothing to compare with: no Python was found.');
    expect(text).not.toContain('bar holds');
  });
});
