import type { LearnedGround } from '../../domain/planning/index.js';
import { isOwn, learnedText } from './learned-text.js';

const say = (rests: LearnedGround): string =>
  learnedText(rests, { child: 'Ella', subject: 'Reading' });
const here = { finished: 9, held: 10 };
const elsewhere = { finished: 5, held: 10 };

describe('the words of what was learned', () => {
  it.each<[LearnedGround['observed'], string]>([
    [
      { kind: 'lunch', side: 'before', here, elsewhere },
      'Ella finishes 9 of 10 Reading sessions before lunch, 5 of 10 after.',
    ],
    [
      { kind: 'lunch', side: 'after', here, elsewhere },
      'Ella finishes 9 of 10 Reading sessions after lunch, 5 of 10 before.',
    ],
    [
      { kind: 'period', period: 'late-afternoon', here, elsewhere },
      'Ella finishes 9 of 10 Reading sessions in the late afternoon, 5 of 10 at other times.',
    ],
    [
      { kind: 'alone', period: 'evening', here },
      'Ella finishes 9 of 10 Reading sessions in the evening.',
    ],
  ])('are the counts where they speak: %j', (observed, text) => {
    expect(say({ ownShare: 0, observed })).toBe(text);
  });

  it('say of half a lesson only about how many', () => {
    const observed = {
      kind: 'alone',
      period: 'evening',
      here: { finished: 8.5, held: 10 },
    } as const;
    expect(say({ ownShare: 0, observed })).toContain('finishes about 8 of 10');
  });

  it('claim of a child only what its own record says', () => {
    expect(say({ ownShare: 0.6, observed: null })).toMatch(/^From Ella’s weeks so far/);
    expect(say({ ownShare: 0.1, observed: null })).toBe(
      'Reading usually goes better at that hour with children like Ella.',
    );
    expect(learnedText(undefined, { child: 'Ella', subject: 'Art' })).toMatch(/children like Ella/);
  });

  it('tell whose weeks they rest on', () => {
    expect(isOwn({ ownShare: 0.1, observed: null })).toBe(false);
    expect(isOwn({ ownShare: 0.4, observed: null })).toBe(true);
    expect(isOwn(undefined)).toBe(false);
  });
});
