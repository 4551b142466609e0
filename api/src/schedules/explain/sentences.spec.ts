import type { Disruption, PlannedMove } from '../../domain/planning/index.js';
import { disruptionNote, moveText } from '../replan/disruption-text.js';
import { listed } from './sentences.js';

const names = new Map([
  ['ella', 'Ella'],
  ['robin', 'Robin'],
  ['maths', 'Maths'],
]);
const TUESDAY = '2026-11-24';
const sick: Disruption = { kind: 'sick-child', childId: 'ella', date: TUESDAY };
const span = { date: TUESDAY, startMinute: 780, endMinute: 960 };

const move = (cause: PlannedMove['cause'], forSubjectId: string | null = null): PlannedMove => {
  const place = { date: TUESDAY, startMinute: 540 };
  return { itemId: 'i', from: place, to: place, cause, forSubjectId };
};

describe('the words of a re-planning', () => {
  it.each<[Disruption, string]>([
    [sick, 'Ella was ill on Tuesday'],
    [{ kind: 'parent-away', parentId: 'robin', ...span }, 'Robin was away on Tuesday'],
    [{ kind: 'ran-late', date: TUESDAY, minutes: 30 }, 'Tuesday ran 30 minutes late'],
    [{ kind: 'visitor', ...span }, 'A visitor came on Tuesday'],
    [{ kind: 'missed-day', date: TUESDAY }, 'Tuesday was missed'],
  ])('tell what happened: %j', (disruption, note) => {
    expect(disruptionNote(disruption, names)).toBe(note);
  });

  it('tell why a lesson moves, from the cause that was found', () => {
    const why = (planned: PlannedMove): string => moveText(planned, { disruption: sick, names });
    expect(why(move({ code: 'disruption', broken: [] }))).toBe('Ella is ill on Tuesday.');
    expect(why(move({ code: 'made-room', broken: [], for: null }, 'maths'))).toBe(
      'It makes room for Maths.',
    );
    const broken = [{ rule: 'maxDaily', childId: 'ella' }] as const;
    expect(why(move({ code: 'made-room', broken, for: null }))).toBe(
      'Ella’s day would be too full.',
    );
  });

  it('name a child that is gone without a name', () => {
    expect(disruptionNote({ ...sick, childId: 'gone' }, names)).toBe('A child was ill on Tuesday');
  });
});

describe('names in a row', () => {
  it('list names as people do', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
