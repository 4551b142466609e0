import { describe, expect, it } from '@jest/globals';
import { addDays, isPlainDate } from '@/lib/plain-date';
import fc from 'fast-check';
import { fromRule, repeatFrom, toRule, units, ordinals, type Repeat } from '../repeat';
import { LONGEST_LINE, type Named, readTask, type Reading } from './read-task';

// A Tuesday.
const now = { date: '2026-11-24', minute: 15 * 60 + 22 };
const people: Named[] = [
  { owner: 'child:e', name: 'Ella' },
  { owner: 'child:l', name: 'Leo' },
  { owner: 'child:m', name: 'Mary Ann' },
  { owner: 'parent:a', name: 'Anna' },
];
const read = (line: string): Reading => readTask(line, { now, people, isDayFirst: false });

type Expected = [title: string, dueDate: string | null, dueTime?: string | null, rule?: string | null, owner?: string | null]; // prettier-ignore

const sentences: Record<string, Expected> = {
  'letter of intent by 1 August': ['letter of intent', '2027-08-01'],
  'letter of intent by August 1st': ['letter of intent', '2027-08-01'],
  'library books every second Friday 16:00': ['library books', '2026-11-27', '16:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
  'dentist form tomorrow 9:30 for Ella': ['dentist form', '2026-11-25', '09:30', null, 'child:e'],
  'chores every Monday and Thursday': ['chores', '2026-11-26', null, 'FREQ=WEEKLY;BYDAY=MO,TH'],
  'monthly on the 31st': ['monthly on the 31st', '2026-11-24', null, 'FREQ=MONTHLY;BYMONTHDAY=31'],
  'pay rent monthly on the 31st': ['pay rent', '2026-11-24', null, 'FREQ=MONTHLY;BYMONTHDAY=31'],
  'order books': ['order books', null],
  'water plants daily': ['water plants', '2026-11-24', null, 'FREQ=DAILY'],
  'feed the fish every other day': ['feed the fish', '2026-11-24', null, 'FREQ=DAILY;INTERVAL=2'],
  'bins every 2 weeks on Wednesday': ['bins', '2026-11-25', null, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'],
  'bins fortnightly on Thursday at 7am': ['bins', '2026-11-26', '07:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
  'co-op snack last Friday of the month': ['co-op snack', '2026-11-24', null, 'FREQ=MONTHLY;BYDAY=-1FR'],
  'book club on the second Tuesday of every month 10:00': ['book club', '2026-11-24', '10:00', 'FREQ=MONTHLY;BYDAY=2TU'],
  'report every last Friday': ['report', '2026-11-24', null, 'FREQ=MONTHLY;BYDAY=-1FR'],
  'allowance every month on the 1st': ['allowance', '2026-11-24', null, 'FREQ=MONTHLY;BYMONTHDAY=1'],
  'pocket money on the last day of the month': ['pocket money', '2026-11-24', null, 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  'insurance every 3 months on the 15th': ['insurance', '2026-11-24', null, 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15'],
  'choir on Mondays and Thursdays 17:00': ['choir', '2026-11-26', '17:00', 'FREQ=WEEKLY;BYDAY=MO,TH'],
  'make beds every weekday': ['make beds', '2026-11-24', null, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  'call grandma every weekend': ['call grandma', '2026-11-28', null, 'FREQ=WEEKLY;BYDAY=SA,SU'],
  'renew the licence every year on 29 February': ['renew the licence', '2028-02-29', null, 'FREQ=YEARLY'],
  'letter of intent yearly by 1 August': ['letter of intent', '2027-08-01', null, 'FREQ=YEARLY'],
  'piano every Tuesday until 18 December': ['piano', '2026-11-24', null, 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261218'],
  'vitamins every day 10 times': ['vitamins', '2026-11-24', null, 'FREQ=DAILY;COUNT=10'],
  'call Bob at 5': ['call Bob', '2026-11-24', '17:00'],
  'call Bob at 9': ['call Bob', '2026-11-25', '09:00'],
  'camp in July': ['camp', '2027-07-01'],
  'camp July 18': ['camp', '2027-07-18'],
  'call Bob at 17:30': ['call Bob', '2026-11-24', '17:30'],
  'swim Friday at 4pm for 45 min': ['swim', '2026-11-27', '16:00'],
  'Dec 24 18:00-19:30 carols': ['carols', '2026-12-24', '18:00'],
  'form in 3 days': ['form', '2026-11-27'],
  'form the day after tomorrow': ['form', '2026-11-26'],
  'form by the 15th': ['form', '2026-12-15'],
  'portfolio due on the 31st': ['portfolio', '2026-12-31'],
  'register 2027-03-04': ['register', '2027-03-04'],
  'register next Friday for Anna': ['register', '2026-12-04', null, null, 'parent:a'],
  'buy sun cream': ['buy sun cream', null],
  'march for life': ['march for life', null],
  'read chapter 5': ['read chapter 5', null],
  'read pages 10-12': ['read pages 10-12', null],
  'order the second edition': ['order the second edition', null],
  'bake for 30 minutes': ['bake for 30 minutes', null],
  'presents for Ella and Leo': ['presents for Ella and Leo', null],
  'present for Ella’s teacher on Friday': ['present for Ella’s teacher', '2026-11-27'],
  'cake for Mary Ann Saturday': ['cake', '2026-11-28', null, null, 'child:m'],
  'picnic for everyone on Sunday at noon': ['picnic', '2026-11-29', '12:00', null, 'family'],
  'hand in yesterday': ['hand in', '2026-11-23'],
  'what happened on 1 May 2020': ['what happened', '2020-05-01'],
  'tomorrow 9:30': ['tomorrow 9:30', '2026-11-25', '09:30'],
  'dishes every day for Ella and Leo in turns': ['dishes', '2026-11-24', null, 'FREQ=DAILY', 'family'],
}; // prettier-ignore

describe('one line', () => {
  it.each(Object.entries(sentences))('%s', (line, [title, dueDate, dueTime, rule, owner]) => {
    const said = read(line);
    expect({ ...said, rule: said.repeat && toRule(said.repeat) }).toMatchObject({
      title,
      dueDate,
      dueTime: dueTime ?? null,
      rule: rule ?? null,
      owner: owner ?? null,
    });
  });

  it('says how long it takes, where it has a time', () => {
    expect(read('swim Friday at 4pm for 45 min').minutes).toBe(45);
    expect(read('Dec 24 18:00-19:30 carols').minutes).toBe(90);
    expect(read('lesson tomorrow 10:00 for half an hour').minutes).toBe(30);
  });

  it('lets children take turns', () => {
    expect(read('dishes every day for Ella and Leo in turns').turns).toEqual(['e', 'l']);
  });

  it('reads 1/8 as the reader’s country does', () => {
    const inOrder = (isDayFirst: boolean) =>
      readTask('form 1/8', { now, people, isDayFirst }).dueDate;
    expect([inOrder(true), inOrder(false)]).toEqual(['2027-08-01', '2027-01-08']);
  });

  it('knows the family’s day, whatever day the device has', () => {
    const there = { date: '2026-12-31', minute: 23 * 60 + 59 };
    expect(readTask('form tomorrow', { now: there, people, isDayFirst: false }).dueDate).toBe(
      '2027-01-01',
    );
  });
});

const words = fc.constantFrom(
  ...Object.keys(sentences).flatMap((line) => line.split(' ')),
  ...[
    'every',
    'second',
    'until',
    'for',
    'in turns',
    '31',
    '29 February',
    'last',
    '1/13',
    '25:00',
    '0',
  ],
  ...['"', '(', 'Zürich', '🙂', 'the', 'of month', 'of the month', 'times', 'min'],
);
const lines = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(words, { maxLength: 14 }).map((list) => list.join(' ')),
);
const days = fc.integer({ min: 0, max: 1500 }).map((more) => addDays('2026-01-01', more));
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

it('never fails and never loses a word: what is in no part is in the title', () => {
  fc.assert(
    fc.property(lines, days, fc.boolean(), (line, date, isDayFirst) => {
      const { title, parts } = readTask(line, { now: { date, minute: 600 }, people, isDayFirst });
      const understood = parts.map(({ from, to }) => line.slice(from, to)).join(' ');
      const kept = [...wordsOf(title), ...wordsOf(understood)];
      for (const word of wordsOf(line.slice(0, LONGEST_LINE))) expect(kept).toContain(word);
      expect(title === '').toBe(line.slice(0, LONGEST_LINE).trim() === '');
      for (const [i, part] of parts.entries())
        expect(part.from).toBeGreaterThanOrEqual(parts[i - 1]?.to ?? 0);
    }),
    { numRuns: 1500 },
  );
});

it('never means a day before today, unless a year or "yesterday" says so', () => {
  fc.assert(
    fc.property(lines, days, (line, date) => {
      fc.pre(!/yesterday|ago|\d{4}|\/\d\d/iu.test(line));
      const { dueDate, dueTime, minutes, repeat } = readTask(line, { now: { date, minute: 600 }, people, isDayFirst: true }); // prettier-ignore
      if (dueDate !== null) expect([isPlainDate(dueDate), dueDate >= date]).toEqual([true, true]);
      if (dueTime !== null) expect(dueTime).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      if (minutes !== null) expect([minutes >= 5, minutes <= 720]).toEqual([true, true]);
      if (repeat) expect(fromRule(toRule(repeat), dueDate ?? date)).not.toBeNull();
    }),
    { numRuns: 1500 },
  );
});

it('holds a rule of the form as the rule says it', () => {
  const repeats: fc.Arbitrary<Repeat> = fc
    .record({
      unit: fc.constantFrom(...units),
      interval: fc.integer({ min: 1, max: 99 }),
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 }),
      monthBy: fc.constantFrom('date', 'weekday'),
      monthDay: fc.constantFrom(-1, 1, 28, 29, 31),
      ordinal: fc.constantFrom(...ordinals),
      weekday: fc.constantFrom(1, 4, 7),
      shortMonths: fc.constantFrom('none', 'last-day'),
      ends: fc.constantFrom('never', 'until', 'count'),
      count: fc.integer({ min: 1, max: 5000 }),
    } as const)
    .map((given) => ({ ...repeatFrom('2026-11-24'), ...given, until: '2027-01-31' }));
  fc.assert(
    fc.property(repeats, (repeat) => {
      const rule = toRule(repeat);
      const again = fromRule(rule, '2026-11-24');
      expect(again && toRule(again)).toBe(rule);
    }),
  );
  for (const rule of ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'FREQ=SECONDLY', 'FREQ=YEARLY;BYMONTH=2', ''])
    expect(fromRule(rule, '2026-11-24')).toBeNull();
});
