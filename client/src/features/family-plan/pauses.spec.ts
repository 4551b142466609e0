import { checkPauses, isTaughtOn, pausesAhead } from './pauses';

const holidays = { startDate: '2026-12-14', endDate: '2027-01-10' };
const later = { startDate: null, endDate: '2027-01-10' };

test('a subject is taught outside its pauses, of which an end may be open', () => {
  expect(isTaughtOn({ pauses: [holidays] }, '2026-12-13')).toBe(true);
  expect(isTaughtOn({ pauses: [holidays] }, '2027-01-10')).toBe(false);
  expect(isTaughtOn({ pauses: [later] }, '2026-12-01')).toBe(false);
  expect(isTaughtOn({ pauses: [later] }, '2027-01-11')).toBe(true);
});

/** Intl sets thin spaces around a dash. */
const told = (...given: Parameters<typeof pausesAhead>) =>
  pausesAhead(...given).map((text) => text.replace(/\s/g, ' '));

test('pauses that are not over are told', () => {
  expect(told([holidays], '2027-01-10')).toEqual(['Not taught Dec 14, 2026 – Jan 10, 2027']);
  expect(told([later], '2026-12-01')).toEqual(['Not taught until Jan 10, 2027']);
  expect(told([{ startDate: '2027-06-01', endDate: null }], '2027-01-01')).toEqual([
    'Not taught from Jun 1, 2027',
  ]);
  expect(told([holidays], '2027-01-11')).toEqual([]);
});

test('a pause names a day, and does not end before it begins', () => {
  expect(checkPauses([holidays, later])).toBeUndefined();
  expect(checkPauses([{ startDate: null, endDate: null }])).toBe('Give a first or a last day.');
  expect(checkPauses([{ startDate: '2027-01-10', endDate: '2026-12-14' }])).toBeDefined();
});
