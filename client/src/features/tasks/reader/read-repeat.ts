import type { PlainDate } from '@/lib/plain-date';
import type { Weekday } from '@/lib/weekdays';
import { repeatFrom, type Ordinal, type Repeat, type Unit } from '../repeat';
import type { Span } from './spans';

/** What "every …" means: a rule's own facts, without where it starts and ends. */
export interface ReadRepeat extends Span {
  readonly repeat: Repeat;
  /** Whether a day of the year is to be read with it ("every year on 1 August"). */
  readonly wantsDate: boolean;
}

const NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|');
const NTH = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'.split('|');
const DAY_NAMES = [
  'mon(?:day)?',
  'tue(?:s|sday)?',
  'wed(?:nesday)?',
  'thu(?:r|rs|rsday)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?',
];
const LONG_DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'.split('|');

const day = `(?:${DAY_NAMES.join('|')})s?`;
const days = `${day}(?:(?:\\s*,\\s*|\\s*&\\s*|\\s+and\\s+|\\s*,\\s*and\\s+)${day})*`;
const longDays = `(?:${LONG_DAYS.join('|')})s`;
const each = '(?:every|each)';
const interval = `(?:(other|${NTH.slice(1).join('|')}|\\d{1,3}(?:nd|rd|th)?|${NUMBERS.join('|')})\\s+)?`;
const nth = '(first|second|third|fourth|last|1st|2nd|3rd|4th)';
const dayOfMonth = '(\\d{1,2})(?:st|nd|rd|th)';
const ofMonth = `(?:of|in)\\s+(?:the|each|every|a)\\s+month`;
const monthly = `(?:monthly|${each}\\s+month)`;

type Facts = Partial<Repeat> & { unit: Unit };
interface Pattern {
  readonly said: RegExp;
  readonly means: (found: readonly (string | undefined)[]) => Facts | null;
}

const whole = (source: string): RegExp => new RegExp(`(?<![\\w'’-])${source}(?![\\w'’-])`, 'iu');

/** The more a pattern asks for, the earlier it stands. */
const PATTERNS: readonly Pattern[] = [
  {
    said: whole(`(?:${each}\\s+|on\\s+the\\s+|the\\s+)?${nth}\\s+(${day})\\s+${ofMonth}`),
    means: ([, ordinal, name]) => byWeekday(ordinal, name),
  },
  {
    said: whole(`${monthly}\\s+on\\s+the\\s+${nth}\\s+(${day})`),
    means: ([, ordinal, name]) => byWeekday(ordinal, name),
  },
  {
    said: whole(`${each}\\s+(first|1st|last)\\s+(${day})`),
    means: ([, ordinal, name]) => byWeekday(ordinal, name),
  },
  {
    said: whole(
      `(?:on\\s+)?(?:the\\s+)?last\\s+day\\s+${ofMonth}|${monthly}\\s+on\\s+the\\s+last(?:\\s+day)?`,
    ),
    means: () => ({ unit: 'month', monthBy: 'date', monthDay: -1 }),
  },
  {
    said: whole(`${each}\\s+${interval}months?\\s+on\\s+the\\s+${dayOfMonth}`),
    means: ([, often, date]) => {
      const found = byDate(date);
      return found && { ...found, interval: intervalOf(often) };
    },
  },
  {
    said: whole(`(?:monthly\\s+)?(?:on\\s+)?(?:the\\s+)?${dayOfMonth}\\s+${ofMonth}`),
    means: ([, date]) => byDate(date),
  },
  { said: whole(`monthly\\s+on\\s+(?:the\\s+)?${dayOfMonth}`), means: ([, date]) => byDate(date) },
  {
    said: whole(`(?:${each}\\s+${interval}weeks?|weekly)\\s+on\\s+(${days})`),
    means: ([, often, names]) => byWeekdays(names, often),
  },
  {
    said: whole(`(?:fortnightly|biweekly|bi-weekly)\\s+on\\s+(${days})`),
    means: ([, names]) => byWeekdays(names, 'other'),
  },
  {
    said: whole(`(?:on\\s+)?${each}\\s+${interval}(${days})`),
    means: ([, often, names]) => byWeekdays(names, often),
  },
  {
    said: whole(`(?:${each}\\s+weekday|(?:on\\s+)?weekdays|${each}\\s+school\\s+day)`),
    means: () => ({ unit: 'week', weekdays: [1, 2, 3, 4, 5] }),
  },
  {
    said: whole(`(?:${each}\\s+weekend|(?:on\\s+)?weekends)`),
    means: () => ({ unit: 'week', weekdays: [6, 7] }),
  },
  {
    said: whole(`${each}\\s+${interval}(day|week|month|year)s?`),
    means: ([, often, unit]) => ({
      unit: (unit ?? 'week').toLowerCase() as Unit,
      interval: intervalOf(often),
    }),
  },
  { said: whole(`${each}\\s+${dayOfMonth}`), means: ([, date]) => byDate(date) },
  // Only in the plural, and written out: "suns" and "Monday" alone are something else.
  {
    said: whole(`(?:on\\s+)?(${longDays}(?:(?:\\s*,\\s*|\\s*&\\s*|\\s+and\\s+)${longDays})*)`),
    means: ([, names]) => byWeekdays(names),
  },
  {
    said: whole('(?:fortnightly|biweekly|bi-weekly)'),
    means: () => ({ unit: 'week', interval: 2 }),
  },
  { said: whole('daily'), means: () => ({ unit: 'day' }) },
  { said: whole('weekly'), means: () => ({ unit: 'week' }) },
  { said: whole('quarterly'), means: () => ({ unit: 'month', interval: 3 }) },
  { said: whole('monthly'), means: () => ({ unit: 'month' }) },
  { said: whole('(?:yearly|annually)'), means: () => ({ unit: 'year' }) },
];

/** What of a text says that it comes back; null where nothing does. */
export function readRepeat(text: string, today: PlainDate): ReadRepeat | null {
  for (const { said, means } of PATTERNS) {
    const found = said.exec(text);
    const facts = found && means(found);
    if (!found || !facts) continue;
    const repeat = { ...repeatFrom(today, facts.unit), weekdays: [], ...facts };
    return {
      from: found.index,
      to: found.index + found[0].length,
      repeat,
      wantsDate: facts.unit === 'year' || (facts.unit === 'month' && !facts.monthBy),
    };
  }
  return null;
}

function byWeekdays(names: string | undefined, often?: string): Facts {
  const found = DAY_NAMES.flatMap((name, index) =>
    new RegExp(`(?<!\\w)${name}s?(?!\\w)`, 'iu').test(names ?? '') ? [(index + 1) as Weekday] : [],
  );
  return { unit: 'week', weekdays: found, interval: intervalOf(often) };
}

function byWeekday(ordinal: string | undefined, name: string | undefined): Facts {
  const nths: readonly string[] = NTH;
  const said = (ordinal ?? '').toLowerCase();
  const number = /^\d/.test(said) ? said[0] : String(nths.indexOf(said) + 1);
  const [weekday = 1] = byWeekdays(name).weekdays ?? [];
  return {
    unit: 'month',
    monthBy: 'weekday',
    ordinal: said === 'last' ? 'last' : (number as Ordinal),
    weekday,
  };
}

function byDate(date: string | undefined): Facts | null {
  const monthDay = Number(date);
  return monthDay >= 1 && monthDay <= 31 ? { unit: 'month', monthBy: 'date', monthDay } : null;
}

/** "other" and "second" are every two, "third" and "3rd" every three, "4" and "four" every four. */
function intervalOf(said: string | undefined): number {
  if (said === undefined) return 1;
  const word = said.toLowerCase();
  if (word === 'other') return 2;
  const digits = Number.parseInt(word, 10);
  if (!Number.isNaN(digits)) return Math.max(1, digits);
  return Math.max(1, NUMBERS.indexOf(word) + 1, NTH.indexOf(word) + 1);
}
