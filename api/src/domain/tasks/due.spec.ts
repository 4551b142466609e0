import fc from 'fast-check';
import { addDays, minuteOfDayIn, todayIn } from '../calendar/index.js';
import { dueAt, LEADS, nextNoticeAt, noticesOf, WHOLE_DAY_MINUTE } from './due.js';

const zone = 'Europe/Berlin';
const anyZone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'); // prettier-ignore
const anyDue = fc.record({
  dueDate: fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days)),
  dueMinute: fc.option(fc.integer({ min: 4 * 60, max: 1439 }), { nil: null }),
});
const leads = fc.uniqueArray(fc.integer({ min: 0, max: 20_000 }), { maxLength: 5 });

describe('when a task is due', () => {
  it('is its minute, or the end of its day, also on the day the clocks change', () => {
    expect(dueAt(zone, { dueDate: '2026-10-25', dueMinute: 16 * 60 }).toISOString()).toBe(
      '2026-10-25T15:00:00.000Z',
    );
    expect(dueAt(zone, { dueDate: '2026-10-25', dueMinute: null }).toISOString()).toBe(
      '2026-10-25T23:00:00.000Z',
    );
  });

  it('is on its day in the family’s zone, whatever the zone', () => {
    fc.assert(
      fc.property(anyZone, anyDue, (timeZone, due) => {
        const end = dueAt(timeZone, due);
        const moment = due.dueMinute === null ? new Date(end.getTime() - 1) : end;
        expect(todayIn(timeZone, moment)).toBe(due.dueDate);
        if (due.dueMinute !== null) expect(minuteOfDayIn(timeZone, end)).toBe(due.dueMinute);
      }),
    );
  });
});

describe('what is said of a task before it is due', () => {
  it('is a reminder at each lead time, a word a day ahead, and one when it is about to begin', () => {
    const due = { dueDate: '2026-12-04', dueMinute: 16 * 60 };
    expect(noticesOf(zone, due, [2880, 60]).map(({ kind, at }) => [kind, at.toISOString()])).toEqual([
      ['reminder', '2026-12-02T15:00:00.000Z'],
      ['due-soon', '2026-12-03T15:00:00.000Z'],
      ['reminder', '2026-12-04T14:00:00.000Z'],
      ['starting', '2026-12-04T14:50:00.000Z'],
    ]); // prettier-ignore
  });

  it('counts from the morning where the whole day is meant, and nothing begins then', () => {
    const notices = noticesOf(zone, { dueDate: '2026-12-04', dueMinute: null }, [0]);
    expect(notices.map(({ kind }) => kind)).toEqual(['due-soon', 'reminder']);
    expect(minuteOfDayIn(zone, notices[1]!.at)).toBe(WHOLE_DAY_MINUTE);
  });

  it('is in order, never twice at one instant, and one after another reaches the last', () => {
    fc.assert(
      fc.property(anyZone, anyDue, leads, (timeZone, due, leadMinutes) => {
        const notices = noticesOf(timeZone, due, leadMinutes);
        const instants = notices.map(({ at }) => at.getTime());
        expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b));
        expect(notices.map((notice) => notice.leadMinutes)).toEqual(expect.arrayContaining([...leadMinutes, LEADS.dueSoon])); // prettier-ignore
        let after = new Date(0);
        const walked: number[] = [];
        for (let next = nextNoticeAt(notices, after); next; next = nextNoticeAt(notices, after)) {
          walked.push(next.getTime());
          after = next;
        }
        expect(walked).toEqual(instants);
      }),
    );
  });
});
