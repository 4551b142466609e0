import { describe, expect, it } from '@jest/globals';
import type { Week } from '@/api/week-model';
import { aReplanWeek } from './replan-fixture';
import { disruptionKinds, draftErrors, nearDays, startDraft, toDisruption } from './disruption';

const clock = { date: '2026-11-24', minute: 9 * 60 + 22 };
const context = (week: Week = aReplanWeek()) => ({ clock, week, parentIds: ['dana'] });

describe('the first answers of each event', () => {
  it.each(disruptionKinds)('can be sent as they stand: %s', (kind) => {
    const draft = startDraft(kind, context());
    expect(draftErrors(draft, clock.date)).toEqual({});
    expect(toDisruption(draft)).toMatchObject({ kind, date: clock.date });
  });

  it('are about the child that has lessons today, not simply the first one', () => {
    const week = aReplanWeek();
    const onlyElla = {
      ...week,
      items: week.items.filter(({ children }) => children[0]?.childId === 'ella'),
    };
    expect(startDraft('sick-child', context(onlyElla)).childIds).toEqual(['ella']);
  });

  it('start now, to the quarter of an hour, and end with the last lesson', () => {
    const { startTime, endTime } = startDraft('parent-away', context());
    expect([startTime, endTime]).toEqual(['09:15', '11:45']);
  });

  it('are about the first day of a week that is still to come', () => {
    const later = aReplanWeek('2026-11-30');
    expect(startDraft('visitor', context(later)).date).toBe('2026-11-30');
    expect(startDraft('ran-late', context(later)).date).toBe(clock.date);
  });

  it('are about the next school day on a weekend, for a missed day about the last one', () => {
    const saturday = { ...context(), clock: { ...clock, date: '2026-11-28' } };
    expect(startDraft('sick-child', saturday).date).toBe('2026-11-30');
    expect(startDraft('missed-day', saturday).date).toBe('2026-11-27');
    expect(startDraft('ran-late', saturday).date).toBe('2026-11-28');
  });
});

describe('what is sent', () => {
  it('names several children and days, and hours only where a day is not whole', () => {
    const ill = { ...startDraft('sick-child', context()), childIds: ['noah', 'ella'] };
    expect(toDisruption({ ...ill, endDate: '2026-11-26' })).toEqual({
      kind: 'sick-child',
      childIds: ['noah', 'ella'],
      date: clock.date,
      endDate: '2026-11-26',
    });
    expect(toDisruption({ ...ill, wholeDay: false })).toMatchObject({
      startTime: '09:15',
      endTime: '11:45',
    });
  });
});

describe('what cannot be sent', () => {
  it('names the field: hours the wrong way round, odd minutes, a day gone by, nobody', () => {
    const away = { ...startDraft('parent-away', context()), startTime: '12:00', endTime: '11:00' };
    expect(draftErrors(away, clock.date)).toEqual({ endTime: 'order' });
    const late = { ...startDraft('ran-late', context()), minutes: 7 };
    expect(draftErrors(late, clock.date)).toEqual({ minutes: 'minutes' });
    const ill = { ...startDraft('sick-child', context()), childIds: [], date: '2026-11-23' };
    expect(draftErrors(ill, clock.date)).toEqual({ childIds: 'missing', date: 'past' });
    const back = { ...startDraft('visitor', context()), endDate: '2026-11-23' };
    expect(draftErrors(back, clock.date)).toEqual({ endDate: 'order' });
  });

  it('leaves hours of a whole day alone, and a missed day may lie two weeks back', () => {
    const visitor = { ...startDraft('visitor', context()), startTime: '12:00', endTime: '11:00' };
    expect(draftErrors(visitor, clock.date)).toEqual({});
    const missed = { ...startDraft('missed-day', context()), date: '2026-11-10' };
    expect(draftErrors(missed, clock.date)).toEqual({});
    expect(draftErrors({ ...missed, date: '2026-11-09' }, clock.date)).toEqual({ date: 'past' });
  });
});

describe('days worth one press', () => {
  it('step over the weekend', () => {
    expect(nearDays('visitor', '2026-11-27')).toEqual(['2026-11-27', '2026-11-30']);
    expect(nearDays('missed-day', '2026-11-24')).toEqual(['2026-11-23', '2026-11-24']);
    expect(nearDays('missed-day', '2026-11-29')).toEqual(['2026-11-27', '2026-11-29']);
    expect(nearDays('missed-day', '2026-11-23')).toEqual(['2026-11-20', '2026-11-23']);
  });
});
