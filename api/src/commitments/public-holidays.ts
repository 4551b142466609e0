import Holidays from 'date-holidays';
import { addDays, type LocalDate } from '../domain/calendar/index.js';

/** A country by its ISO 3166-1 code, and one of its states or regions by the library's own. */
export interface HolidayPlace {
  readonly country: string;
  readonly region?: string | null;
}

export interface PublicHoliday {
  readonly title: string;
  readonly startDate: LocalDate;
  /** The last day, which is the first one as a rule. */
  readonly endDate: LocalDate;
}

export interface CountryOfHolidays {
  readonly country: string;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}

// The language of titles, until families choose one.
const LANGUAGE = 'en';
const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** Every country whose public holidays are known, with its regions by name. */
export function countriesOfHolidays(): CountryOfHolidays[] {
  const known = new Holidays();
  return Object.keys(known.getCountries()).map((country) => ({
    country,
    regions: Object.entries(regionsOf(known, country)).map(([code, name]) => ({ code, name })),
  }));
}

const regionsOf = (known: Holidays, country: string): Record<string, string> =>
  known.getStates(country) ?? {};

/** The part of a place that the library does not know; undefined where it knows both. */
export function unknownPart({ country, region }: HolidayPlace): keyof HolidayPlace | undefined {
  const known = new Holidays();
  if (!Object.hasOwn(known.getCountries(), country)) return 'country';
  return region && !Object.hasOwn(regionsOf(known, country), region) ? 'region' : undefined;
}

/** The country in which a time zone lies, such as DE for Europe/Berlin; null where it lies in none that is known. */
export function countryOfTimeZone(timeZone: string): string | null {
  // Some zones have two names: Asia/Kolkata is Asia/Calcutta.
  const names = [timeZone, new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone];
  const countries = Object.keys(new Holidays().getCountries());
  return countries.find((country) => names.some((name) => zonesOf(country).includes(name))) ?? null;
}

/** Node has this; TypeScript's library does not name it yet. */
interface LocaleWithZones extends Intl.Locale {
  getTimeZones(): readonly string[] | undefined;
}

const zonesOf = (country: string): readonly string[] =>
  (new Intl.Locale(`und-${country}`) as LocaleWithZones).getTimeZones() ?? [];

/** The public holidays of a known place that share a day with the range, both ends included, in order. */
export function publicHolidays(
  { country, region }: HolidayPlace,
  { from, to }: { from: LocalDate; to: LocalDate },
): PublicHoliday[] {
  const known = new Holidays({ country, ...(region && { state: region }) }, { types: ['public'] });
  // One that begins on the last days of a year ends in the next.
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const found = years
    .flatMap((year) => known.getHolidays(year, LANGUAGE))
    .map(({ name, date, start, end }): PublicHoliday => {
      const startDate = date.slice(0, 10);
      const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / MS_PER_DAY));
      return { title: name, startDate, endDate: addDays(startDate, days - 1) };
    })
    .filter(({ startDate, endDate }) => startDate <= to && endDate >= from)
    .sort((a, b) => a.startDate.localeCompare(b.startDate));
  return onePerDay(found);
}

/** Joins those that begin on the same day, as Boxing Day and a substitute day do: a day is off only once. */
function onePerDay(sorted: readonly PublicHoliday[]): PublicHoliday[] {
  return sorted.reduce<PublicHoliday[]>((days, next) => {
    const last = days.at(-1);
    if (last?.startDate !== next.startDate) return [...days, next];
    const title = `${last.title} / ${next.title}`;
    const endDate = last.endDate > next.endDate ? last.endDate : next.endDate;
    return [...days.slice(0, -1), { ...last, title, endDate }];
  }, []);
}
