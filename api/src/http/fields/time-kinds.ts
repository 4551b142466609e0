import type { Kind, Rule } from './kind.js';

/** A date that is in the calendar: 2026-02-29 is not. */
function isCalendarDate(value: unknown): boolean {
  const [, year, month, day] =
    (typeof value === 'string' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)) || [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** The range of years that a date may have; a mistyped year is refused. */
const YEARS = { first: 1990, last: 2100 };

const years: Rule = {
  code: 'date.year',
  params: YEARS,
  mustBe: `be between the years ${YEARS.first} and ${YEARS.last}`,
  holds: (value) =>
    typeof value === 'string' && value >= `${YEARS.first}-01-01` && value <= `${YEARS.last}-12-31`,
};

export const dateKind: Kind = {
  rules: [
    { code: 'date', mustBe: 'be a date of the calendar as YYYY-MM-DD', holds: isCalendarDate },
    years,
  ],
  schema: { type: 'string', format: 'date', example: '2026-09-07' },
};

const wallClock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** 24:00 is the end of a day, and may stand where a time ends something. */
export const timeKind: Kind = {
  rules: [
    {
      code: 'time',
      mustBe: 'be a time from 00:00 to 24:00 as HH:MM',
      holds: (value) => typeof value === 'string' && (wallClock.test(value) || value === '24:00'),
    },
  ],
  schema: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$', example: '09:30' },
};

export const instantKind: Kind = {
  rules: [
    {
      code: 'instant',
      mustBe: 'be an instant such as 2026-09-07T14:30:00Z',
      holds: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
    },
  ],
  schema: { type: 'string', format: 'date-time', example: '2026-09-07T14:30:00.000Z' },
};
