import type { Disruption, PlannedLeftOver, PlannedMove } from '../../domain/planning/index.js';
import { disruptionParams } from '../versions/disruption-params.js';
import { leftOverReason, moveReason } from './replan-reasons.js';

const names = new Map([
  ['ella', 'Ella'],
  ['robin', 'Robin'],
  ['maths', 'Maths'],
]);
const TUESDAY = '2026-11-24';
const span = { date: TUESDAY, endDate: TUESDAY, startMinute: 780, endMinute: 960 };
const sick: Disruption = { kind: 'sick-child', childIds: ['ella'], ...span };
const place = { date: TUESDAY, startMinute: 540, adultId: null };

const nobody = { date: TUESDAY, endDate: TUESDAY, childNames: [], parentName: null, minutes: null };
const ellaIsIll = { ...nobody, kind: 'sick-child', childNames: ['Ella'] };

describe('what happened, by name', () => {
  it.each<[Disruption, object]>([
    [sick, ellaIsIll],
    [
      { ...sick, childIds: ['gone'] },
      { ...ellaIsIll, childNames: [] },
    ],
    [
      { kind: 'parent-away', parentId: 'robin', ...span },
      { ...nobody, kind: 'parent-away', parentName: 'Robin' },
    ],
    [
      { kind: 'ran-late', date: TUESDAY, minutes: 30 },
      { ...nobody, kind: 'ran-late', minutes: 30 },
    ],
    [
      { kind: 'visitor', ...span },
      { ...nobody, kind: 'visitor' },
    ],
    [
      { kind: 'missed-day', date: TUESDAY },
      { ...nobody, kind: 'missed-day' },
    ],
  ])('is for %j', (disruption, params) => {
    expect(disruptionParams(disruption, names)).toEqual(params);
  });
});

describe('why a lesson moves', () => {
  const why = (cause: PlannedMove['cause'], forSubjectId: string | null = null) =>
    moveReason(
      { itemId: 'i', from: place, to: place, cause, forSubjectId },
      { disruption: sick, names },
    );

  it('comes from the cause that was found', () => {
    expect(why({ code: 'missed' })).toEqual({ code: 'missed', params: ellaIsIll });
    expect(why({ code: 'disruption', broken: [] })).toEqual({
      code: 'disruption',
      params: ellaIsIll,
    });
    expect(why({ code: 'made-room', broken: [], for: null }, 'maths')).toEqual({
      code: 'made-room',
      params: { subjectName: 'Maths' },
    });
    const broken = [{ rule: 'maxDaily', childId: 'ella' }] as const;
    expect(why({ code: 'made-room', broken, for: null })).toEqual({
      code: 'rule',
      params: { rule: 'maxDaily', childName: 'Ella' },
    });
    expect(why({ code: 'rule', broken: [] })).toEqual({
      code: 'rule',
      params: { rule: null, childName: null },
    });
    expect(why({ code: 'better', term: 'span', points: 3 })).toEqual({
      code: 'better',
      params: { term: 'span' },
    });
  });
});

describe('why a lesson no longer fits', () => {
  const leftOver = (reasons: PlannedLeftOver['reasons']) =>
    leftOverReason({ itemId: 'i', from: place, missed: false, reasons, offers: [] }, names);

  it('is the first thing in its way, by name', () => {
    const params = { childId: 'ella', times: 4, alone: 4 };
    expect(leftOver([{ code: 'maxRun', params }])).toEqual({
      code: 'maxRun',
      params: { childName: 'Ella' },
    });
    expect(leftOver([])).toEqual({ code: 'no-room', params: { childName: null } });
  });
});
