import { expect, test } from '@jest/globals';
import { weeklyLoad } from './weekly-load';

const fiveDays = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
  weekday,
  startTime: '09:00',
  endTime: '13:00',
}));

test('a week adds up lessons and time, every other week counting half', () => {
  const load = weeklyLoad(
    [
      { frequency: 'daily', minutes: 45 },
      { frequency: 'two-to-three', minutes: 30 },
      { frequency: 'occasional', minutes: 60 },
    ],
    { schoolHours: fiveDays },
    'en',
  );
  expect(load).toEqual({ lessons: 9, hours: '5 hr 45 min' });
});

test('nothing comes more often than the child has school', () => {
  const load = weeklyLoad(
    [{ frequency: 'four-times', minutes: 20 }],
    { schoolHours: fiveDays.slice(0, 3) },
    'en',
  );
  expect(load).toEqual({ lessons: 3, hours: '1 hr' });
});

test('daily follows the child’s own school days', () => {
  const load = weeklyLoad(
    [{ frequency: 'daily', minutes: 30 }],
    { schoolHours: fiveDays.slice(0, 3) },
    'en',
  );
  expect(load).toEqual({ lessons: 3, hours: '1 hr 30 min' });
});
