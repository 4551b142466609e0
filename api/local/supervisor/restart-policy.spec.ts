import { describe, expect, it } from '@jest/globals';
import { decideRestart } from './restart-policy.js';

describe('starting a crashed part again', () => {
  it('waits twice as long after each crash of the last minute', () => {
    const waits = [1, 2, 3, 4, 5].map((crashes) =>
      decideRestart(Array(crashes).fill(1_000), 1_000),
    );
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000].map((waitMs) => ({ waitMs })));
  });

  it('gives up at the sixth crash within a minute', () => {
    expect(decideRestart([0, 1, 2, 3, 4, 5], 59_999)).toBe('give-up');
  });

  it('forgets crashes older than a minute', () => {
    expect(decideRestart([0, 1, 2, 3, 4, 70_000], 70_000)).toEqual({ waitMs: 500 });
  });
});
