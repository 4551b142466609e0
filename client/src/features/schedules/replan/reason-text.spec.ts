import type { DisruptionParams, MoveReason, PlanVersion } from '@/api/replan-model';
import { dateText } from '@/lib/date-text';
import { leftOverText, moveReasonText } from './reason-text';
import { versionText } from './version-text';

const text = dateText('en-GB');
const TUESDAY = '2026-11-24';

const happened = (kind: DisruptionParams['kind'], given: Partial<DisruptionParams> = {}) => ({
  kind,
  date: TUESDAY,
  endDate: TUESDAY,
  childNames: [],
  parentName: null,
  minutes: null,
  ...given,
});

const CASES: readonly [DisruptionParams, moves: string, version: string][] = [
  [happened('sick-child', { childNames: ['Ella'] }), 'Ella is ill on Tuesday.', 'Ella was ill on Tuesday'],
  [happened('sick-child', { childNames: ['Ella', 'Noah'], endDate: '2026-11-26' }), 'Ella and Noah are ill until Thu 26 Nov.', 'Ella and Noah were ill until Thu 26 Nov'],
  [happened('sick-child'), 'Your child is ill on Tuesday.', 'A child was ill on Tuesday'],
  [happened('parent-away', { parentName: 'Robin' }), 'Robin is away then.', 'Robin was away on Tuesday'],
  [happened('parent-away'), 'A parent is away then.', 'A parent was away on Tuesday'],
  [happened('ran-late', { minutes: 30 }), 'Tuesday goes on 30 minutes later.', 'Tuesday ran 30 minutes late'],
  [happened('day-later'), 'Everything moves a school day later.', 'Everything from Tuesday on moved a school day later'],
  [happened('visitor'), 'You have a visitor then.', 'A visitor came on Tuesday'],
  [happened('missed-day'), 'There are no lessons on Tuesday.', 'Tuesday was missed'],
  [happened('other'), 'Something else takes that time.', 'Something else took time on Tuesday'],
  [happened('other', { childNames: ['Ella', 'Noah'] }), 'Something else takes Ella and Noah’s time then.', 'Something else took time on Tuesday'],
]; // prettier-ignore

describe('what happened', () => {
  it.each(CASES)(
    'is why a lesson moves, and what a version was made for',
    (params, moves, made) => {
      expect(moveReasonText({ code: 'disruption', params }, text)).toBe(moves);
      expect(versionText({ number: 2, reason: 'replanned', disruption: params }, text)).toBe(made);
    },
  );
});

describe('a version that nothing had happened for', () => {
  it.each<[PlanVersion['reason'], number, string]>([
    ['generated', 1, 'Planned for the first time'],
    ['generated', 2, 'Planned again'],
    ['undone', 3, 'Went back to the plan before'],
  ])('%s, as number %i', (reason, number, words) => {
    expect(versionText({ number, reason, disruption: null }, text)).toBe(words);
  });
});

describe('why a lesson moves', () => {
  it.each<[MoveReason, string]>([
    [{ code: 'missed', params: happened('missed-day') }, 'It did not take place on Tuesday.'],
    [{ code: 'made-room', params: { subjectName: 'Art' } }, 'It makes room for Art.'],
    [{ code: 'rule', params: { rule: null, childName: null } }, 'Its time is no longer free.'],
    [
      { code: 'rule', params: { rule: 'maxDaily', childName: 'Ella' } },
      'Ella’s day would be too full.',
    ],
    [{ code: 'better', params: { term: 'span' } }, 'The day has fewer gaps.'],
    [{ code: 'better', params: { term: 'reward' } }, 'Its new time suits better.'],
  ])('%j', (why, words) => {
    expect(moveReasonText(why, text)).toBe(words);
  });
});

describe('why a lesson no longer fits', () => {
  it('is the rule in its way, or that too little time is left', () => {
    const params = { childName: 'Ella' };
    expect(leftOverText({ code: 'maxRun', params })).toBe(
      'At times that are left, Ella would go too long without a break.',
    );
    expect(leftOverText({ code: 'lowersScore', params })).toBe(
      'There is a free time, but the week as a whole would be worse with it there.',
    );
    expect(leftOverText({ code: 'day-over', params })).toBe('Too little of the day is left.');
    expect(leftOverText({ code: 'no-room', params })).toBe('No day of this week has room for it.');
  });
});
