import { describe, expect, it } from '@jest/globals';
import type { WhyReason } from '@/api/replan-model';
import { dateText } from '@/lib/date-text';
import { alternativeText, reasonText } from './why-text';

const british = dateText('en-GB');
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const points = 10;

type Learned = Extract<WhyReason, { code: 'learned' | 'learned-elsewhere' }>;
const learned = (
  observed: Learned['params']['observed'],
  code: Learned['code'] = 'learned',
): Learned => ({ code, params: { childName: 'Ella', subjectName: 'Reading', observed }, points });

describe('the words of a reason', () => {
  it.each<[WhyReason, string]>([
    [
      { code: 'best-times', params: { childName: 'Ella' }, points },
      'It is one of Ella’s best times.',
    ],
    [
      { code: 'best-times', params: { childName: null }, points },
      'It is one of your child’s best times.',
    ],
    [
      { code: 'consistency', params: { dates: [MONDAY, TUESDAY] }, points },
      'It keeps the same time as on Monday and Tuesday.',
    ],
    [
      { code: 'consistency', params: { dates: [] }, points },
      'It stays close to its time on other days.',
    ],
    [{ code: 'parent-free', params: { parentName: 'Robin' }, points }, 'Robin is free to help.'],
    [{ code: 'parent-free', params: { parentName: null }, points }, 'An adult is free to help.'],
    [
      { code: 'teacher', params: { parentName: 'Tom' }, points },
      'Tom, who is to teach it, is free then.',
    ],
    [
      { code: 'parentChanged', params: { parentName: 'Tom' }, points },
      'Tom gave it at that time in the week before.',
    ],
    [{ code: 'parentLoad', params: {}, points }, 'It shares the adults’ time about equally.'],
    [
      { code: 'day-start', params: {}, points },
      'It suits the start of day that goes well in weeks like yours.',
    ],
    [
      { code: 'break-between', params: {}, points },
      'It leaves time for a break between the lessons.',
    ],
    [{ code: 'locked', params: {}, points }, 'You put it there, so it stays.'],
    [
      { code: 'only', params: {}, points },
      'No other time is free for it, in this school week or the next.',
    ],
    [{ code: 'week-full', params: {}, points }, 'No other time of its week is free for it.'],
    [{ code: 'fixed-time', params: {}, points }, 'You set this time for the subject.'],
    [{ code: 'same-day', params: {}, points }, 'Other days have this subject already.'],
  ])('are a sentence: %j', (reason, sentence) => {
    expect(reasonText(reason, british)).toBe(sentence);
  });

  it('are none for a reason that is not known here', () => {
    const later = { code: 'something-new', params: {}, points } as unknown as WhyReason;
    expect(reasonText(later)).toBeUndefined();
  });

  it('name the next best time and what it would cost', () => {
    const alternative = {
      date: TUESDAY,
      startTime: '10:00',
      endTime: '10:30',
      cost: 9,
      mostly: { code: 'span', params: {}, points: 9 } as const,
    };
    expect(alternativeText(alternative, british)).toBe(
      'Tuesday at 10:00 is the next best. The day would be longer, with more waiting.',
    );
    expect(alternativeText({ ...alternative, mostly: null }, british)).toBe(
      'Tuesday at 10:00 is the next best.',
    );
    expect(alternativeText({ ...alternative, mostly: learned(null) }, british)).toBe(
      'Tuesday at 10:00 is the next best. Reading tends to go less well with Ella then.',
    );
    const teacher = { code: 'teacher', params: { parentName: 'Tom' }, points: 9 } as const;
    expect(alternativeText({ ...alternative, mostly: teacher }, british)).toBe(
      'Tuesday at 10:00 is the next best. Tom could not teach it then.',
    );
    expect(alternativeText({ ...alternative, cost: 0 }, british)).toBe(
      'Tuesday at 10:00 would do as well.',
    );
  });
});

describe('the words of what was learned', () => {
  const here = { finished: 9, held: 10 };
  const elsewhere = { finished: 5, held: 10 };

  it.each<[NonNullable<Learned['params']['observed']>, string]>([
    [
      { kind: 'lunch', side: 'before', here, elsewhere },
      'Ella finishes 9 of 10 Reading sessions before noon, 5 of 10 after.',
    ],
    [
      { kind: 'lunch', side: 'after', here, elsewhere },
      'Ella finishes 9 of 10 Reading sessions after noon, 5 of 10 before.',
    ],
    [
      { kind: 'period', period: 'late-afternoon', here, elsewhere },
      'Ella finishes 9 of 10 Reading sessions in the late afternoon, 5 of 10 at other times.',
    ],
    [
      { kind: 'alone', period: 'evening', here },
      'Ella finishes 9 of 10 Reading sessions in the evening.',
    ],
  ])('are the counts where they speak: %j', (observed, sentence) => {
    expect(reasonText(learned(observed))).toBe(sentence);
  });

  it('say of half a lesson only about how many', () => {
    const observed = {
      kind: 'alone',
      period: 'evening',
      here: { finished: 8.5, held: 10 },
    } as const;
    expect(reasonText(learned(observed))).toContain('finishes about 8 of 10');
  });

  it('claim of a child only what its own record says', () => {
    expect(reasonText(learned(null))).toMatch(/^From Ella’s weeks so far/);
    expect(reasonText(learned(null, 'learned-elsewhere'))).toBe(
      'Reading usually goes better at that hour with children like Ella.',
    );
  });
});
