import { anItem } from '../week-fixture';
import { dayToOpen } from './day-to-open';

const MONDAY = '2026-11-30';

describe('the day that a phone shows of a plan just made', () => {
  const on = (date: string) => anItem({ date });

  it('is the first with a lesson, when its own first day is as good as over', () => {
    expect(dayToOpen({ items: [on('2026-12-02'), on('2026-12-01')] }, MONDAY)).toBe('2026-12-01');
  });

  it('is its first day, also where an earlier plan had lessons before it or the week is empty', () => {
    expect(dayToOpen({ items: [on(MONDAY), on('2026-12-01')] }, MONDAY)).toBe(MONDAY);
    expect(dayToOpen({ items: [on('2026-11-28'), on(MONDAY)] }, MONDAY)).toBe(MONDAY);
    expect(dayToOpen({ items: [] }, MONDAY)).toBe(MONDAY);
  });

  it('is no day that has a break alone', () => {
    const items = [anItem({ date: MONDAY, kind: 'break' }), on('2026-12-01')];
    expect(dayToOpen({ items }, MONDAY)).toBe('2026-12-01');
  });
});
