import type { PlannedWeek } from '@brightpath/api/domain/planning';
import { timetableBefore } from './week-before.js';

const first = {
  monday: '2026-11-23',
  grid: { slotAt: (minute: number) => Math.floor((minute - 540) / 15) },
  problem: { days: 7, slotsPerDay: 16, subjects: [{ id: 'maths', slots: 2, parentDemand: 2 }] },
} as unknown as PlannedWeek;
const lesson = {
  subjectId: 'maths',
  date: '2026-11-17',
  startMinute: 600,
  minutes: 30,
  adultId: null,
};

describe('the week before a plan', () => {
  it('is a timetable of the plan’s first week', () => {
    const place = { subject: 'maths', day: 1, start: 4 };
    expect(timetableBefore(first, [lesson])).toEqual([place]);
    expect(timetableBefore(first, [{ ...lesson, adultId: 'tom' }])).toEqual([{ ...place, parent: 'tom' }]); // prettier-ignore
  });

  it.each([
    ['of a subject that is not planned', { subjectId: 'art' }],
    ['of another length', { minutes: 45 }],
    ['before the day opens now', { startMinute: 500 }],
    ['after the day ends now', { startMinute: 765 }],
  ])('leaves out a lesson %s', (_what, over) => {
    expect(timetableBefore(first, [{ ...lesson, ...over }])).toEqual([]);
  });

  it('is empty where nothing is planned', () => {
    expect(timetableBefore(undefined, [lesson])).toEqual([]);
  });
});
