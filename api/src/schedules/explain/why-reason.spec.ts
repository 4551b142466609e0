import type { LearnedGround, LessonExplanation } from '../../domain/planning/index.js';
import { whyReason } from './why-reason.js';

const TUESDAY = '2026-11-24';
const explanation: LessonExplanation = {
  kind: 'chosen',
  reasons: [],
  score: 0,
  averageElsewhere: 0,
  adultId: 'robin',
  sameTimeOn: ['2026-11-23', TUESDAY],
  alternative: null,
};
const context = {
  names: new Map([
    ['ella', 'Ella'],
    ['robin', 'Robin'],
  ]),
  subject: 'Reading',
  explanation,
};
const tell = (
  code: LessonExplanation['reasons'][0]['code'],
  childId: string | null = null,
  rests?: LearnedGround,
) => whyReason({ code, childId, points: 9.6, ...(rests && { rests }) }, context);

describe('a reason', () => {
  it('tells only what the score knows', () => {
    expect(tell('best-times', 'ella')).toEqual({
      code: 'best-times',
      params: { childName: 'Ella' },
      points: 10,
    });
    expect(tell('consistency')).toMatchObject({ params: { dates: ['2026-11-23', TUESDAY] } });
    for (const code of ['day-start', 'break-between', 'parentLoad'] as const)
      expect(tell(code)).toEqual({ code, params: {}, points: 10 });
    for (const code of ['base', 'limits', 'moved', 'unscheduledCore'] as const)
      expect(tell(code)).toBeNull();
  });

  it('names the adult who gives the lesson, wherever it speaks of one', () => {
    for (const code of ['parent-free', 'teacher', 'parentChanged'] as const)
      expect(tell(code)).toEqual({ code, params: { parentName: 'Robin' }, points: 10 });
    const gone = { ...context, explanation: { ...explanation, adultId: 'gone' } };
    expect(whyReason({ code: 'teacher', childId: null, points: 5 }, gone)).toMatchObject({
      params: { parentName: null },
    });
  });

  it('has no name of a child that is gone', () => {
    expect(tell('tired', 'gone')).toMatchObject({ params: { childName: null } });
  });
});

describe('a reason that was learned', () => {
  const here = { finished: 9, held: 10 };
  const elsewhere = { finished: 5, held: 10 };

  it.each<LearnedGround['observed']>([
    { kind: 'lunch', side: 'before', here, elsewhere },
    { kind: 'period', period: 'late-afternoon', here, elsewhere },
    { kind: 'alone', period: 'evening', here },
  ])('gives the counts where they speak: %j', (observed) => {
    expect(tell('learned', 'ella', { ownShare: 0, observed })).toEqual({
      code: 'learned',
      params: { childName: 'Ella', subjectName: 'Reading', observed },
      points: 10,
    });
  });

  it('tells whose weeks it rests on', () => {
    const codeOf = (rests?: LearnedGround) => tell('learned', 'ella', rests)?.code;
    expect(codeOf({ ownShare: 0.6, observed: null })).toBe('learned');
    expect(codeOf({ ownShare: 0.4, observed: null })).toBe('learned');
    expect(codeOf({ ownShare: 0.1, observed: null })).toBe('learned-elsewhere');
    expect(codeOf()).toBe('learned-elsewhere');
  });
});
