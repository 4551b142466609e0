import fc from 'fast-check';
import { addDays } from '../domain/calendar/index.js';
import {
  countriesOfHolidays,
  countryOfTimeZone,
  publicHolidays,
  unknownPart,
} from './public-holidays.js';

const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` });

describe('public holidays', () => {
  test('are those of a country, and more in some of its regions', () => {
    const titles = (region?: string) =>
      publicHolidays({ country: 'DE', region }, year(2026)).map(({ title }) => title);
    expect(titles()).toContain('Christmas Day');
    expect(titles()).not.toContain('Epiphany');
    expect(titles('BY')).toContain('Epiphany');
  });

  test('fall on days of the place, wherever the server is', () => {
    const [christmas] = publicHolidays({ country: 'NZ' }, { from: '2026-12-25', to: '2026-12-25' });
    expect(christmas).toEqual({
      title: 'Christmas Day',
      startDate: '2026-12-25',
      endDate: '2026-12-25',
    });
  });

  test('of one day are one, under both names', () => {
    const range = { from: '2027-12-27', to: '2027-12-27' };
    expect(publicHolidays({ country: 'AG' }, range)).toEqual([
      {
        title: expect.stringMatching(/^Christmas Day .* \/ Boxing Day|^Boxing Day .* \/ Christmas/),
        startDate: '2027-12-27',
        endDate: '2027-12-27',
      },
    ]);
  });

  test('of any known country lie in order in the range that was asked for, each of one day or more', () => {
    const places = countriesOfHolidays();
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 400 }),
        ({ country, regions }, start, length) => {
          const from = addDays('2025-01-01', start);
          const range = { from, to: addDays(from, length) };
          const found = publicHolidays({ country, region: regions[0]?.code }, range);
          const starts = found.map(({ startDate }) => startDate);
          expect(starts).toEqual([...new Set(starts)].sort());
          for (const { title, startDate, endDate } of found) {
            expect(title.trim()).not.toBe('');
            expect(title.length).toBeLessThanOrEqual(120);
            expect(startDate <= endDate).toBe(true);
            expect(startDate <= range.to && endDate >= range.from).toBe(true);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

test.each([
  ['Europe/Berlin', 'DE'],
  ['America/Chicago', 'US'],
  ['Asia/Kolkata', 'IN'],
  ['Asia/Calcutta', 'IN'],
  ['UTC', null],
])('%s lies in %s', (timeZone, country) => {
  expect(countryOfTimeZone(timeZone)).toBe(country);
});

test('a place that is not known is told by its part', () => {
  expect(unknownPart({ country: 'DE', region: 'BY' })).toBeUndefined();
  expect(unknownPart({ country: 'XX' })).toBe('country');
  expect(unknownPart({ country: 'toString' })).toBe('country');
  expect(unknownPart({ country: 'DE', region: 'CA' })).toBe('region');
});
