import fc from 'fast-check';
import { addDays, type Weekday } from './local-date.js';
import {
  comingHours,
  hoursChangedFrom,
  hoursOn,
  type UsualHours,
  usualHoursOn,
  type WeeklyHours,
} from './weekly-hours.js';

const MONDAY = '2026-11-30';
const monday = (startTime: string, endTime: string): UsualHours => ({ weekday: 1, startTime, endTime }); // prettier-ignore
const mornings = [monday('09:00', '12:00')];
const early = [monday('08:00', '11:00')];

describe('hours that change on a day', () => {
  it('keep what held before that day, and hold from it on', () => {
    const hours = hoursChangedFrom(mornings, '2026-12-07', early);
    expect(hoursOn(hours, MONDAY)).toEqual([{ from: 540, to: 720 }]);
    expect(hoursOn(hours, '2026-12-07')).toEqual([{ from: 480, to: 660 }]);
    expect(hoursOn(hours, '2026-12-14')).toEqual([{ from: 480, to: 660 }]);
  });

  it('hold until a change that was known already', () => {
    const known = hoursChangedFrom(mornings, '2027-01-04', early);
    const late = [monday('10:00', '13:00')];
    const hours = hoursChangedFrom(known, MONDAY, late);
    expect(usualHoursOn(hours, '2026-11-23')).toEqual(mornings);
    expect(usualHoursOn(hours, '2026-12-28')).toEqual(late);
    expect(comingHours(hours, MONDAY)).toEqual([{ validFrom: '2027-01-04', hours: early }]);
  });

  it('lose a change that lies ahead when its day gets the hours of the days before', () => {
    const known = hoursChangedFrom(mornings, '2027-01-04', early);
    expect(hoursChangedFrom(known, '2027-01-04', mornings)).toEqual(mornings);
  });

  it('may become none, and some again', () => {
    const pause = hoursChangedFrom(mornings, '2026-12-21', []);
    const hours = hoursChangedFrom(pause, '2027-01-04', mornings);
    expect(hoursOn(hours, '2026-12-14')).toHaveLength(1);
    expect(hoursOn(hours, '2026-12-21')).toEqual([]);
    expect(hoursOn(hours, '2027-01-04')).toHaveLength(1);
    expect(comingHours(hours, MONDAY).map(({ validFrom }) => validFrom)).toEqual([
      '2026-12-21',
      '2027-01-04',
    ]);
  });
});

describe('for any changes in any order', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((ahead) => addDays(MONDAY, ahead));
  const stretch = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>,
    startTime: fc.constantFrom('08:00', '09:00'),
    endTime: fc.constantFrom('11:00', '12:00'),
  });
  const usual = fc.uniqueArray(stretch, { maxLength: 4, selector: ({ weekday }) => weekday });
  const changes = fc.array(fc.tuple(day, usual), { maxLength: 6 });
  const made = (start: readonly UsualHours[], all: readonly (readonly [string, UsualHours[]])[]) =>
    all.reduce<WeeklyHours[]>((hours, [from, to]) => hoursChangedFrom(hours, from, to), [...start]);

  const sorted = (hours: readonly UsualHours[]) =>
    hours.map((each) => `${each.weekday} ${each.startTime} ${each.endTime}`).sort();

  test('a change touches the days from its own to the next change, and no other', () => {
    fc.assert(
      fc.property(usual, changes, day, usual, (start, all, from, to) => {
        const before = made(start, all);
        const next = comingHours(before, from)[0]?.validFrom ?? '9999';
        const after = hoursChangedFrom(before, from, to);
        for (let ahead = -10; ahead < 60; ahead++) {
          const date = addDays(MONDAY, ahead);
          const expected = from <= date && date < next ? to : usualHoursOn(before, date);
          expect(sorted(usualHoursOn(after, date))).toEqual(sorted(expected));
        }
      }),
    );
  });

  test('the changes that are told are the days on which the hours may become others', () => {
    fc.assert(
      fc.property(usual, changes, (start, all) => {
        const hours = made(start, all);
        const told = comingHours(hours, MONDAY).map(({ validFrom }) => validFrom);
        for (let ahead = 1; ahead < 60; ahead++) {
          const date = addDays(MONDAY, ahead);
          if (told.includes(date)) continue;
          const [today, yesterday] = [date, addDays(date, -1)].map((each) => sorted(usualHoursOn(hours, each))); // prettier-ignore
          expect(today).toEqual(yesterday);
        }
      }),
    );
  });
});
