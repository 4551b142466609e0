import { expect, test } from '@jest/globals';
import { tripTexts } from './trip-text';

const nobody = { names: '', count: 0 };

test('who goes along and who only brings and fetches are told apart, and the way is told once', () => {
  const ways = { minutesThere: 20, minutesBack: 20 };
  const ben = { names: 'Ben', count: 1 };
  const both = { names: 'Tom and Anna', count: 2 };
  expect(tripTexts({ along: ben, drivers: both, ...ways })).toEqual([
    'Ben goes along',
    'Tom and Anna bring and fetch',
    '20\u00a0min each way',
  ]);
  expect(tripTexts({ along: nobody, drivers: ben, minutesThere: 0, minutesBack: 0 })).toEqual([
    'Ben brings and fetches',
  ]);
  expect(tripTexts({ along: ben, drivers: nobody, minutesThere: 0, minutesBack: 0 })).toEqual([
    'Ben goes along',
  ]);
});
