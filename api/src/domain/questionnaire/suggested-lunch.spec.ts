import { suggestedLunch } from './suggested-lunch.js';

const until = (endTime: string) =>
  suggestedLunch([{ weekday: 1, startTime: '09:00', endTime }]).startTime;

test('lunch is at noon, or when a day that ends about then is over', () => {
  expect([until('11:30'), until('12:00'), until('12:45'), until('13:00')]).toEqual([
    '12:00',
    '12:00',
    '12:45',
    '13:00',
  ]);
  expect([until('14:00'), until('16:30')]).toEqual(['12:00', '12:00']);
  expect(suggestedLunch([]).startTime).toBe('12:00');
});
