import { commonStatus, tookPlace } from './outcome.js';

describe('the outcome of a lesson together', () => {
  it('is what all children have in common', () => {
    expect(commonStatus(['done', 'done'])).toBe('done');
    expect(commonStatus(['skipped'])).toBe('skipped');
    expect(commonStatus([])).toBe('planned');
  });

  it('is partly where they differ', () => expect(commonStatus(['done', 'skipped'])).toBe('partly'));

  it('took place when it was done, or done in part', () => {
    expect((['planned', 'done', 'partly', 'skipped', 'moved'] as const).filter(tookPlace)).toEqual([
      'done',
      'partly',
    ]);
  });
});
