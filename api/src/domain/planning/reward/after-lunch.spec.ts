import { aMeal } from '../input/planning-input-factory.js';
import { afterLunch } from './after-lunch.js';

test('the hour after lunch begins a quarter of an hour after the family’s own lunch', () => {
  expect(afterLunch([aMeal()])).toEqual({ from: 765, to: 825 });
  expect(afterLunch([aMeal({ startMinute: 750, minutes: 45 })])).toEqual({ from: 810, to: 870 });
});

test('snacks and supper are no lunch; without one, the hour is that of a lunch at noon', () => {
  const snack = aMeal({ id: 'snack', startMinute: 600, minutes: 15 });
  const supper = aMeal({ id: 'supper', startMinute: 1080 });
  expect(afterLunch([snack, supper])).toEqual(afterLunch([aMeal()]));
  expect(afterLunch([supper, aMeal({ startMinute: 780 }), snack])).toEqual({ from: 825, to: 885 });
});
