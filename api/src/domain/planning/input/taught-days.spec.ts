import { addDays } from '../../calendar/index.js';
import { aTaughtSubject, MONDAY } from './planning-input-factory.js';
import { factsChangedFrom } from './subject-over-time.js';
import { isTaughtOn, type Pause, taughtDays } from './taught-days.js';

const dates = Array.from({ length: 5 }, (_, day) => addDays(MONDAY, day));
const [, tuesday, wednesday] = dates as [string, string, string];

describe('a subject is taught', () => {
  it.each<[string, Pause, number[] | null]>([
    ['except between two days', { startDate: tuesday, endDate: wednesday }, [0, 3, 4]],
    ['from a day on', { startDate: null, endDate: tuesday }, [2, 3, 4]],
    ['until a day', { startDate: wednesday, endDate: null }, [0, 1]],
    ['all week, where its pause is in another one', { startDate: null, endDate: '2026-01-01' }, null], // prettier-ignore
  ])('%s', (_, pause, days) => {
    expect(taughtDays({ pauses: [pause] }, dates)).toEqual(days);
  });

  it('on some weekdays alone, but for its pauses', () => {
    expect(taughtDays({ weekdays: [1, 3] }, dates)).toEqual([0, 2]);
    const pauses = [{ startDate: wednesday, endDate: wednesday }];
    expect(taughtDays({ weekdays: [1, 3], pauses }, dates)).toEqual([0]);
    expect(taughtDays({ weekdays: [1, 2, 3, 4, 5] }, dates)).toBeNull();
  });

  it('on each date on the weekdays that were said last for it', () => {
    const facts = { ...aTaughtSubject(), weekdays: [1, 2] as const };
    const factsOverTime = factsChangedFrom(facts, wednesday, { ...facts, weekdays: [5] });
    expect(taughtDays({ ...facts, weekdays: [5], factsOverTime }, dates)).toEqual([0, 1, 4]);
    const any = factsChangedFrom(facts, wednesday, { ...facts, weekdays: [] });
    expect(taughtDays({ ...facts, factsOverTime: any }, dates)).toBeNull();
  });

  it('always, where nothing else is said', () => {
    expect(isTaughtOn({}, MONDAY)).toBe(true);
  });
});
