import { ageColumns, ageErrors } from './child-age-rules.js';

const today = '2026-03-02';
const fields = (errors: readonly { field: string; code: string }[]) =>
  errors.map(({ field, code }) => `${field} ${code}`);

test.each([
  ['two years on the day', { birthDate: '2024-03-02' }, []],
  ['one day short of two', { birthDate: '2024-03-03' }, ['birthDate birth-date.age']],
  ['the day before nineteen', { birthDate: '2007-03-03' }, []],
  ['nineteen on the day', { birthDate: '2007-03-02' }, ['birthDate birth-date.age']],
  ['an age', { age: 7 }, []],
  ['an age and an empty birth date', { age: 7, birthDate: null }, []],
  ['both', { age: 7, birthDate: '2018-01-01' }, ['age age.twice']],
  ['neither', { age: null }, ['age required']],
])('%s', (_what, given, expected) => {
  expect(fields(ageErrors(given, today))).toEqual(expected);
});

test('what only repeats what is kept is no error, also of who is 19 by now', () => {
  const born = { birthDate: '2007-03-02', ageYears: null, ageGivenOn: null };
  expect(ageErrors({ birthDate: '2007-03-02' }, today, { before: born })).toEqual([]);
  const aged = { birthDate: null, ageYears: 18, ageGivenOn: '2025-01-01' };
  expect(ageErrors({ age: 19 }, today, { before: aged })).toEqual([]);
  expect(fields(ageErrors({ age: 20 }, today, { before: aged }))).toEqual(['age integer']);
  expect(fields(ageErrors({ age: 19 }, today))).toEqual(['age integer']);
});

test('errors carry the path of the child', () => {
  expect(fields(ageErrors({}, today, { at: 'children.3.' }))).toEqual(['children.3.age required']);
});

test('an age that is repeated, as given or as grown since, keeps its day, and another starts today', () => {
  const before = { birthDate: null, ageYears: 7, ageGivenOn: '2025-01-01' };
  expect(ageColumns({ age: 7 }, today, before)).toEqual(before);
  expect(ageColumns({ age: 8 }, today, before)).toEqual(before);
  expect(ageColumns({ age: 9 }, today, before)).toEqual({
    birthDate: null,
    ageYears: 9,
    ageGivenOn: today,
  });
});
