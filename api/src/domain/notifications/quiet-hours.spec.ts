import fc from 'fast-check';
import { minuteOfDayIn } from '../calendar/index.js';
import { isQuiet, mayBeSentAt } from './quiet-hours.js';

const night = { fromMinute: 21 * 60, toMinute: 7 * 60 };
const sent = (at: string, quiet: typeof night | null = night) =>
  mayBeSentAt('Europe/Lisbon', quiet, new Date(at)).toISOString();

it.each([
  ['in the evening', '2026-12-01T22:30:00.000Z', '2026-12-02T07:00:00.000Z'],
  ['after midnight', '2026-12-02T03:00:00.000Z', '2026-12-02T07:00:00.000Z'],
  ['at its first minute', '2026-12-01T21:00:00.000Z', '2026-12-02T07:00:00.000Z'],
  ['at its end', '2026-12-02T07:00:00.000Z', '2026-12-02T07:00:00.000Z'],
  ['by day', '2026-12-02T12:00:00.000Z', '2026-12-02T12:00:00.000Z'],
  ['in summer', '2026-07-01T21:30:00.000Z', '2026-07-02T06:00:00.000Z'],
])('what falls into quiet hours waits for their end: %s', (_when, at, expected) => {
  expect(sent(at)).toBe(expected);
});

it('is sent at once where nobody asked for quiet', () => {
  expect(sent('2026-12-01T22:30:00.000Z', null)).toBe('2026-12-01T22:30:00.000Z');
});

it('quiet hours within a day end on that day', () => {
  const noon = { fromMinute: 12 * 60, toMinute: 14 * 60 };
  expect(sent('2026-12-01T13:00:00.000Z', noon)).toBe('2026-12-01T14:00:00.000Z');
  expect(sent('2026-12-01T14:00:00.000Z', noon)).toBe('2026-12-01T14:00:00.000Z');
});

it('never sends before it is asked, nor later than a day and an hour, nor in quiet, whatever the zone does', () => {
  const zones = ['Europe/Lisbon', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Santiago']; // prettier-ignore
  const minutes = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.record({ fromMinute: minutes, toMinute: minutes }),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
      (zone, quiet, at) => {
        const when = mayBeSentAt(zone, quiet, at);
        const waits = when.getTime() - at.getTime();
        expect(waits).toBeGreaterThanOrEqual(0);
        expect(waits).toBeLessThanOrEqual(25 * 3_600_000);
        if (waits === 0) return;
        // Where clocks spring over the end, it ends as much later.
        const late = minuteOfDayIn(zone, when) - quiet.toMinute;
        expect(late === 0 || (late > 0 && late <= 60)).toBe(true);
        expect(isQuiet(quiet, minuteOfDayIn(zone, at))).toBe(true);
      },
    ),
  );
});
