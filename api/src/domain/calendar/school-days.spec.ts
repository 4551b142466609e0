import { periodAt, shareInPeriods } from './periods.js';
import type { CalendarException } from './exceptions.js';
import { type DatedFacts, isSchoolDay, nextSchoolDay, schoolHoursOn } from './school-days.js';
import { hoursOn } from './weekly-hours.js';

const schoolHours = [1, 2, 4].map((weekday) => ({
  weekday: weekday as 1 | 2 | 4,
  startTime: '09:00',
  endTime: '12:00',
}));

const ada = { id: 'ada', schoolHours };
const ben = { id: 'ben', schoolHours };
const nothing: DatedFacts = { holidays: [], exceptions: [] };
const [TUESDAY, WEDNESDAY] = ['2026-11-17', '2026-11-18'];

function anException(over: Partial<CalendarException>): CalendarException {
  return {
    id: 'exception',
    kind: 'ill',
    title: null,
    forFamily: false,
    childIds: ['ada'],
    parentIds: [],
    startDate: TUESDAY,
    endDate: TUESDAY,
    startMinute: null,
    endMinute: null,
    ...over,
  };
}

const having = (over: Partial<CalendarException>): DatedFacts => ({
  ...nothing,
  exceptions: [anException(over)],
});

describe('school days', () => {
  it('uses only the weekdays that have hours', () => {
    expect(isSchoolDay(nothing, ada, TUESDAY)).toBe(true);
    expect(isSchoolDay(nothing, ada, WEDNESDAY)).toBe(false);
  });

  it('steps over weekends and holidays to the next school day', () => {
    const holidays = [{ startDate: '2026-11-23', endDate: '2026-11-25' }];
    expect(nextSchoolDay({ ...nothing, holidays }, [ada], '2026-11-19')).toBe('2026-11-26');
    expect(nextSchoolDay(nothing, [ada], '2026-11-19')).toBe('2026-11-23');
  });

  it('finds no next school day for a family without school hours', () => {
    expect(nextSchoolDay(nothing, [{ ...ada, schoolHours: [] }], '2026-11-19')).toBeNull();
    expect(nextSchoolDay(nothing, [], '2026-11-19')).toBeNull();
  });

  it('closes the day of a child who is ill or away throughout, and not that of a sibling', () => {
    for (const kind of ['ill', 'away'] as const) {
      expect(isSchoolDay(having({ kind }), ada, TUESDAY)).toBe(false);
      expect(isSchoolDay(having({ kind }), ben, TUESDAY)).toBe(true);
      expect(isSchoolDay(having({ kind }), ada, '2026-11-19')).toBe(true);
    }
    expect(nextSchoolDay(having({}), [ada, ben], '2026-11-16')).toBe('2026-11-19');
    expect(nextSchoolDay(having({}), [ben], '2026-11-16')).toBe(TUESDAY);
  });

  it('leaves a day open of which some hours are left', () => {
    expect(isSchoolDay(having({ startMinute: 0, endMinute: 660 }), ada, TUESDAY)).toBe(true);
    expect(isSchoolDay(having({ startMinute: 540, endMinute: 720 }), ada, TUESDAY)).toBe(false);
    expect(isSchoolDay(having({ kind: 'visitor' }), ada, TUESDAY)).toBe(true);
  });

  it('has a day off for one child, or for all', () => {
    const forAll = { kind: 'day-off', forFamily: true, childIds: [] } as const;
    expect(isSchoolDay(having({ kind: 'day-off' }), ada, TUESDAY)).toBe(false);
    expect(isSchoolDay(having({ kind: 'day-off' }), ben, TUESDAY)).toBe(true);
    expect(isSchoolDay(having(forAll), ben, TUESDAY)).toBe(false);
  });

  it('adds extra time to the usual hours, and to no holiday', () => {
    const extra = { kind: 'open', startMinute: 720, endMinute: 780 } as const;
    expect(schoolHoursOn(having(extra), ada, TUESDAY)).toEqual([{ from: 540, to: 780 }]);
    const onWednesday = having({ ...extra, startDate: WEDNESDAY, endDate: WEDNESDAY });
    expect(schoolHoursOn(onWednesday, ada, WEDNESDAY)).toEqual([{ from: 720, to: 780 }]);
    const holidays = [{ startDate: WEDNESDAY, endDate: WEDNESDAY }];
    expect(schoolHoursOn({ ...onWednesday, holidays }, ada, WEDNESDAY)).toEqual([]);
  });

  it('joins hours that touch', () => {
    const hours = [
      { weekday: 1 as const, startTime: '10:00', endTime: '11:00' },
      { weekday: 1 as const, startTime: '09:00', endTime: '10:00' },
    ];
    expect(hoursOn(hours, '2026-11-16')).toEqual([{ from: 540, to: 660 }]);
  });

  it('measures how much of a lesson lies in the chosen periods', () => {
    expect(periodAt(8 * 60)).toBe('early-morning');
    expect(periodAt(23 * 60)).toBe('evening');
    expect(shareInPeriods({ from: 525, to: 555 }, ['early-morning'])).toBe(0.5);
    expect(shareInPeriods({ from: 525, to: 555 }, ['early-morning', 'mid-morning'])).toBe(1);
  });
});
