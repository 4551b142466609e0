import { addDays } from '../../calendar/index.js';
import { MONDAY } from './planning-input-factory.js';
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

  it('always, where nothing else is said', () => {
    expect(isTaughtOn({}, MONDAY)).toBe(true);
  });
});
