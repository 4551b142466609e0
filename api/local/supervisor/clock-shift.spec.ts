import { clockShiftOf } from './clock-shift.js';
import { StartFailure } from './start-failure.js';

const machineNow = Date.parse('2026-11-29T12:00:00Z');
const hour = 3_600_000;

const shift = (...args: string[]) => clockShiftOf({}, args, machineNow);

describe('the clock of all parts', () => {
  test('is the machine’s when nobody chose a day', () => {
    expect(shift()).toBe(0);
    expect(shift('--verbose')).toBe(0);
  });

  test('runs ahead or behind by what lies between now and the chosen moment', () => {
    expect(shift('--now', '2026-11-29T13:00Z')).toBe(hour);
    expect(shift('--verbose', '--now=2026-11-29T12:00:00+01:00')).toBe(-hour);
  });

  test('takes a moment without an offset as this machine’s time zone says', () => {
    const local = new Date(2026, 11, 31, 10, 0);
    expect(shift('--now', '2026-12-31T10:00')).toBe(local.getTime() - machineNow);
  });

  test('is what CLOCK_SHIFT_MS says, unless a moment is chosen', () => {
    const environment = { CLOCK_SHIFT_MS: '5000' };
    expect(clockShiftOf(environment, [], machineNow)).toBe(5000);
    expect(clockShiftOf(environment, ['--now', '2026-11-29T13:00Z'], machineNow)).toBe(hour);
  });

  test.each([['tomorrow'], ['2026-12-31'], ['2026-13-31T10:00'], ['']])('is no %j', (said) => {
    expect(() => shift('--now', said)).toThrow(StartFailure);
  });

  test('wants to be told the moment', () => {
    expect(() => shift('--now')).toThrow('--now is "true": it must be a day and a time');
  });
});
