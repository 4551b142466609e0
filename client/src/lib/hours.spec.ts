import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { weekdays } from './weekdays';
import { formatWeekdays, groupHours, ungroupHours } from './hours';

test('equal hours of several days become one group, in weekday order', () => {
  const groups = groupHours([
    { weekday: 2, startTime: '09:00', endTime: '13:00' },
    { weekday: 1, startTime: '09:00', endTime: '13:00' },
    { weekday: 3, startTime: '10:00', endTime: '12:00' },
  ]);
  expect(groups).toEqual([
    { weekdays: [1, 2], startTime: '09:00', endTime: '13:00' },
    { weekdays: [3], startTime: '10:00', endTime: '12:00' },
  ]);
});

test('grouping and ungrouping loses no hour and adds none', () => {
  const hour = fc.record({
    weekday: fc.constantFrom(...weekdays),
    startTime: fc.constantFrom('08:00', '09:00'),
    endTime: fc.constantFrom('12:00', '13:00'),
  });
  const key = (h: { weekday: number; startTime: string; endTime: string }) =>
    `${h.weekday} ${h.startTime} ${h.endTime}`;
  fc.assert(
    fc.property(fc.uniqueArray(hour, { selector: key }), (hours) => {
      expect(ungroupHours(groupHours(hours)).map(key).sort()).toEqual(hours.map(key).sort());
    }),
  );
});

test('a run of three weekdays and more is shortened, a pair is named', () => {
  expect(formatWeekdays([5, 1, 2, 3], 'en-GB')).toBe('Mon–Wed, Fri');
  expect(formatWeekdays([6, 7], 'en-GB')).toBe('Sat, Sun');
});
