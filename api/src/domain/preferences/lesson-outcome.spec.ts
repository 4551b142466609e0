import { completionOf, rewardOf } from './lesson-outcome.js';

describe('the reward of a lesson', () => {
  it.each([
    ['done', null, 1],
    ['partly', null, 0.5],
    ['skipped', null, 0],
    ['done', 0, 0.7],
    ['partly', 1, 0.65],
    ['skipped', 0.5, 0.15],
    ['moved-away', 1, 0.25],
  ] as const)('of a lesson %s and rated %s is %s', (status, rating, reward) => {
    expect(rewardOf({ status, rating, actualMinutes: null })).toBeCloseTo(reward, 12);
  });

  it.each([-0.1, 1.1, NaN])('refuses a rating of %s', (rating) => {
    expect(() => rewardOf({ status: 'done', rating, actualMinutes: null })).toThrow(
      'rating must be a number from 0 to 1 or null',
    );
  });

  it('says nothing of a lesson that was not held', () => {
    expect(completionOf({ status: 'moved-away' })).toBeNull();
  });
});
