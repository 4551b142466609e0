import { expect, test } from '@jest/globals';
import { isWholeMeal, mealDetails, mealErrors, withinWindow } from './meal-text';

const lunch = {
  title: 'Lunch',
  startTime: '12:00',
  minutes: 30,
  windowStart: '11:00',
  windowEnd: '14:00',
  together: true,
};

test('a sound meal has no error, and each wrong field its own', () => {
  expect(mealErrors(lunch)).toEqual({});
  expect(mealErrors({ ...lunch, title: ' ', startTime: '', minutes: 4 })).toEqual({
    title: 'Say which meal it is.',
    startTime: 'Give a time, such as 12:00.',
    minutes: 'Give a whole number from 5 to 240.',
  });
  expect(Object.keys(mealErrors({ ...lunch, minutes: 241 }))).toEqual(['minutes']);
});

test('a window must leave the minutes, and hold the usual time', () => {
  expect(mealErrors({ ...lunch, windowEnd: '11:00' })).toHaveProperty('windowEnd');
  expect(mealErrors({ ...lunch, windowStart: '11:45', windowEnd: '12:00' })).toEqual({
    windowEnd: 'Between these times there are only 15 minutes.',
  });
  expect(mealErrors({ ...lunch, startTime: '13:45' })['startTime']).toContain('2:15');
});

test('a meal that is moved, or takes longer, takes its window with it', () => {
  expect(withinWindow({ ...lunch, startTime: '12:30' })).toMatchObject({ windowStart: '11:00', windowEnd: '14:00' }); // prettier-ignore
  expect(withinWindow({ ...lunch, startTime: '14:00' })).toMatchObject({ windowEnd: '14:30' });
  expect(withinWindow({ ...lunch, startTime: '10:30' })).toMatchObject({ windowStart: '10:30' });
  expect(withinWindow({ ...lunch, minutes: 180 })).toMatchObject({ windowEnd: '15:00' });
});

test('what is still being typed is neither kept nor described', () => {
  const typed = { ...lunch, windowEnd: '' };
  expect(isWholeMeal(typed)).toBe(false);
  expect(withinWindow(typed)).toEqual(typed);
  expect(mealDetails(typed)).toEqual([]);
  expect(mealDetails(lunch)).toHaveLength(4);
});
