import type { Change, LessonExplanation } from '../../domain/planning/index.js';
import { changeText } from './change-text.js';
import { alternativeText, reasonText } from './why-text.js';
import { listed } from './sentences.js';

const names = new Map([
  ['ella', 'Ella'],
  ['robin', 'Robin'],
  ['maths', 'Maths'],
]);
const TUESDAY = '2026-11-24';

const explanation: LessonExplanation = {
  kind: 'chosen',
  reasons: [],
  score: 0,
  averageElsewhere: 0,
  sameTimeOn: ['2026-11-23', TUESDAY],
  alternative: null,
};
describe('the words of a reason', () => {
  const say = (code: LessonExplanation['reasons'][0]['code'], childId: string | null = null) =>
    reasonText({ code, childId, points: 10 }, { names, subject: 'Maths', explanation });

  it('say only what the score knows', () => {
    expect(say('best-times', 'ella')).toBe('It is one of Ella’s best times.');
    expect(say('consistency')).toBe('It keeps the same time as on Monday and Tuesday.');
    expect(say('parent-free')).toBe('You are free to help.');
    for (const code of ['base', 'limits', 'moved', 'unscheduledCore'] as const)
      expect(say(code)).toBeNull();
  });

  it('name the next best time and what it would cost', () => {
    const place = {
      date: TUESDAY,
      startTime: '10:00',
      mostly: { code: 'span', childId: null, points: 9 },
    } as const;
    const context = { names, subject: 'Maths', explanation };
    expect(alternativeText({ ...place, cost: 9 }, context)).toBe(
      'Tuesday at 10:00 is the next best. The day would be longer, with more waiting.',
    );
    expect(alternativeText({ ...place, cost: 0 }, context)).toBe(
      'Tuesday at 10:00 would do as well.',
    );
  });
});

describe('the words of a change', () => {
  it.each<[Change, string]>([
    [
      { kind: 'longer-day', date: TUESDAY, minutes: 30, childIds: ['ella'] },
      '30 more minutes on Tuesday for Ella would make it fit.',
    ],
    [
      { kind: 'shorter-lesson', minutes: 30, insteadOf: 45 },
      'Art at 30 minutes instead of 45 would fit.',
    ],
    [
      { kind: 'parent-hours', parentId: 'robin', date: TUESDAY, startMinute: 540, minutes: 30 },
      'Robin free on Tuesday from 09:00 to 09:30 would make it fit.',
    ],
    [{ kind: 'fewer-sessions', sessions: 2 }, 'Art 2 times this week is what fits.'],
  ])('are plain: %j', (change, text) => {
    expect(changeText(change, 'Art', names)).toBe(text);
  });

  it('list names as people do', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
