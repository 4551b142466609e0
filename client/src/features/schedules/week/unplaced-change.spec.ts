import { describe, expect, it } from '@jest/globals';
import type { UnplacedChange } from '@/api/replan-model';
import { dateText } from '@/lib/date-text';
import { changeSentence } from './unplaced-change';

const british = dateText('en-GB');
const date = '2026-11-24';
const verified = true;
const say = (change: UnplacedChange): string | undefined => changeSentence(change, 'Art', british);

describe('the words of a change', () => {
  it.each<[UnplacedChange, string]>([
    [
      { code: 'longer-day', params: { date, minutes: 30, childNames: ['Ella'] }, verified },
      '30 more minutes on Tuesday for Ella would make it fit.',
    ],
    [
      { code: 'longer-day', params: { date, minutes: 30, childNames: [] }, verified },
      '30 more minutes on Tuesday for your child would make it fit.',
    ],
    [
      { code: 'longer-day', params: { date, minutes: 15, childNames: ['a', 'b', 'c'] }, verified },
      '15 more minutes on Tuesday for a, b and c would make it fit.',
    ],
    [
      { code: 'shorter-lesson', params: { minutes: 30, insteadOf: 45 }, verified },
      'Art at 30 minutes instead of 45 would fit.',
    ],
    [
      { code: 'shorter-lesson', params: { minutes: 30, insteadOf: null }, verified },
      'Art at 30 minutes would fit.',
    ],
    [
      {
        code: 'parent-hours',
        params: { parentName: 'Robin', date, startTime: '09:00', endTime: '09:30' },
        verified,
      },
      'Robin free on Tuesday from 9:00 to 9:30 would make it fit.',
    ],
    [{ code: 'any-time', params: {}, verified }, 'Art without a fixed time would fit.'],
    [{ code: 'plan-again', params: {}, verified }, 'Planning this week again finds room for Art.'],
    [{ code: 'twice-a-day', params: {}, verified }, 'Art twice on one day would fit.'],
    [
      { code: 'fewer-sessions', params: { sessions: 0 }, verified: false },
      'This plan has no room for Art this week, and no single change was found that makes some.',
    ],
    [
      { code: 'fewer-sessions', params: { sessions: 1 }, verified: false },
      'This plan has room for Art once this week, and no single change was found that makes more.',
    ],
    [
      { code: 'fewer-sessions', params: { sessions: 2 }, verified: false },
      'This plan has room for Art 2 times this week, and no single change was found that makes more.',
    ],
  ])('are plain: %j', (change, sentence) => {
    expect(say(change)).toBe(sentence);
  });
});
