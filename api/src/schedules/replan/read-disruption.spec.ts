import fc from 'fast-check';
import { addDays } from '../../domain/calendar/index.js';
import { readDisruption } from './read-disruption.js';

const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days));

describe('a missed day', () => {
  const codeOn = (date: string, today: string): string | null => {
    const plan = { startDate: addDays(today, -60), endDate: addDays(today, 60) };
    const context = { ...plan, today, childIds: [], parentIds: [] };
    const read = readDisruption({ kind: 'missed-day', date }, context);
    return 'errors' in read ? (read.errors[0]?.code ?? null) : null;
  };

  it('can be told for two weeks, on whatever weekday: on a Monday yesterday is Sunday', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 14 }), (today, back) => {
        expect(codeOn(addDays(today, -back), today)).toBeNull();
        expect(codeOn(addDays(today, -15), today)).toBe('date.past');
      }),
    );
  });
});
