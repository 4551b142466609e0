import { describe, expect, it } from '@jest/globals';
import type { UnplacedReason } from '@/api/week-model';
import { unplacedReasonText } from './unplaced-reason-text';

const CODES = [
  'shape',
  'grid',
  'window',
  'commitment',
  'overlap',
  'tooMany',
  'maxPerDay',
  'fixedStart',
  'allowedDays',
  'locked',
  'frozenDay',
  'maxDaily',
  'maxRun',
  'parents',
  'teacher',
  'lowersScore',
] as const satisfies readonly UnplacedReason['code'][];

const say = (code: UnplacedReason['code'], childName: string | null = 'Ada'): string =>
  unplacedReasonText({ code, params: { childId: null, childName, times: 4, alone: 4 } });

describe('why a lesson found no place', () => {
  it.each(CODES)('is something kind and whole for %s', (code) => {
    expect(say(code)).toMatch(/^[A-Z].*\.$/);
    expect(say(code)).not.toMatch(/!|undefined|slot|constraint/);
  });

  it('names the child, or says it without a name', () => {
    expect(say('maxDaily')).toBe(
      'Ada has full days: more lessons on one of them are too many at this age.',
    );
    expect(say('window', null)).toBe(
      'The school hours of your child have no room for it. Longer hours would help.',
    );
  });

  it('is that there is no room where the code is not known here', () => {
    expect(say('something-new' as UnplacedReason['code'])).toBe(
      'No day of this week has room for it.',
    );
  });
});
