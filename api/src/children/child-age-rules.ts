import { ageOn, type LocalDate } from '../domain/calendar/index.js';
import { AGE_RANGE } from '../domain/questionnaire/index.js';
import { ageOfChild, type Child } from '../persistence/index.js';
import type { FieldError } from '../http/index.js';

export interface GivenAge {
  readonly birthDate?: string | null;
  readonly age?: number | null;
}

export type AgeColumns = Pick<Child, 'birthDate' | 'ageYears' | 'ageGivenOn'>;

/** The greatest age that may be repeated: a child grows older than plans are made for, and is kept all the same. */
export const MOST_YEARS = 99;

/**
 * The errors of a child's age; `at` is the path of the child, ending in a dot. What only repeats what is kept has none:
 * nobody is held up on the day a child turns 19.
 */
export function ageErrors(
  given: GivenAge,
  today: LocalDate,
  { at = '', before }: { at?: string; before?: AgeColumns } = {},
): FieldError[] {
  const { birthDate, age } = given;
  const hasDate = typeof birthDate === 'string';
  if (before !== undefined && birthDate == null && age == null) return [];
  if (hasDate === (typeof age === 'number')) {
    const message = hasDate
      ? 'age must be left out where birthDate is given'
      : 'age must be given, or birthDate';
    return [{ field: `${at}age`, code: hasDate ? 'age.twice' : 'required', message }];
  }
  if (before !== undefined && isKept(given, before, today)) return [];
  const years = hasDate ? ageOn(birthDate, today) : (age ?? 0);
  if (years >= AGE_RANGE.least && years <= AGE_RANGE.most) return [];
  const { least, most } = AGE_RANGE;
  if (!hasDate) {
    const params = { minimum: least, maximum: most };
    const message = `age must be a whole number, ${least} to ${most}`;
    return [{ field: `${at}age`, code: 'integer', params, message }];
  }
  const message = `birthDate must be that of a child of ${least} to ${most} years`;
  return [{ field: `${at}birthDate`, code: 'birth-date.age', params: { least, most }, message }];
}

function isKept({ birthDate, age }: GivenAge, before: AgeColumns, today: LocalDate): boolean {
  return typeof birthDate === 'string'
    ? birthDate === before.birthDate
    : before.birthDate === null && typeof age === 'number' && repeats(before, age, today);
}

/** How a given age is stored. One that only repeats what is known, then or by now, keeps growing from when it was given. */
export function ageColumns(
  { birthDate, age }: GivenAge,
  today: LocalDate,
  before?: AgeColumns,
): AgeColumns {
  if (typeof birthDate === 'string') return { birthDate, ageYears: null, ageGivenOn: null };
  if (typeof age !== 'number') {
    if (before === undefined) throw new TypeError('check ageErrors first');
    // A draft leaves out what no new child may have: an age above 18.
    const { birthDate: date, ageYears, ageGivenOn } = before;
    return { birthDate: date, ageYears, ageGivenOn };
  }
  if (before !== undefined && repeats(before, age, today)) {
    return { birthDate: null, ageYears: before.ageYears, ageGivenOn: before.ageGivenOn };
  }
  return { birthDate: null, ageYears: age, ageGivenOn: today };
}

function repeats(before: AgeColumns, age: number, today: LocalDate): boolean {
  return before.ageYears !== null && [before.ageYears, ageOfChild(before, today)].includes(age);
}
