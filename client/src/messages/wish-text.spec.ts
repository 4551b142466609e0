import { expect, test } from '@jest/globals';
import { type ToldWish, wishTexts } from './wish-text';

const wish: ToldWish = {
  weekStart: '2026-12-07',
  subjectId: 'maths',
  subjectName: 'maths',
  code: 'too-many',
  count: 1,
  minutes: 30,
  childIds: ['e', 'n'],
};
const namesOf = (ids: readonly string[]) => ids.map((id) => (id === 'e' ? 'Ella' : 'Noah')).join(' and '); // prettier-ignore

test('each kind has its sentence; what is beyond any wish comes last', () => {
  const codes = ['too-many', 'without-child', 'other-length', 'no-place'] as const;
  expect(
    wishTexts(
      codes.map((code) => ({ ...wish, code })),
      namesOf,
    ),
  ).toEqual([
    '1 lesson of maths has no place yet.',
    '1 lesson of maths is still 30 minutes long.',
    '1 lesson of maths is still planned without Ella and Noah.',
    '1 lesson of maths more than you want now.',
  ]);
});

test('the same of several weeks is one sentence, and lessons of another length one of their own', () => {
  const still = { ...wish, code: 'other-length' as const, count: 4 };
  const weeks = [still, { ...still, weekStart: '2026-12-14' }, { ...still, minutes: 45 }];
  expect(wishTexts(weeks, namesOf)).toEqual([
    '8 lessons of maths are still 30 minutes long.',
    '4 lessons of maths are still 45 minutes long.',
  ]);
});
