import { ageOn, type LocalDate } from '../domain/calendar/index.js';
import { AGE_RANGE } from '../domain/questionnaire/index.js';
import type { Child } from '../persistence/index.js';
import type { FieldError } from '../platform/index.js';

export interface GivenAge {
  readonly birthDate?: string | null;
  readonly age?: number | null;
}

export type AgeColumns = Pick<Child, 'birthDate' | 'ageYears' | 'ageGivenOn'>;

/** What is wrong with how a child's age was given; `at` is the path of the child, ending in a dot. */
export function ageErrors({ birthDate, age }: GivenAge, today: LocalDate, at = ''): FieldError[] {
  const hasDate = typeof birthDate === 'string';
  if (hasDate === (typeof age === 'number')) {
    const message = hasDate
      ? 'age must be left out where birthDate is given'
      : 'age must be given, or birthDate';
    return [{ field: `${at}age`, code: hasDate ? 'age.twice' : 'required', message }];
  }
  if (!hasDate) return [];
  const years = ageOn(birthDate, today);
  if (years >= AGE_RANGE.least && years <= AGE_RANGE.most) return [];
  const message = `birthDate must be that of a child of ${AGE_RANGE.least} to ${AGE_RANGE.most} years`;
  return [{ field: `${at}birthDate`, code: 'birth-date.age', message }];
}

/** How a given age is stored. An age that was given before and is only repeated keeps growing from then. */
export function ageColumns(
  { birthDate, age }: GivenAge,
  today: LocalDate,
  before?: AgeColumns,
): AgeColumns {
  if (typeof birthDate === 'string') return { birthDate, ageYears: null, ageGivenOn: null };
  if (typeof age !== 'number') throw new TypeError('check ageErrors first');
  const repeated = before?.ageYears === age;
  return { birthDate: null, ageYears: age, ageGivenOn: repeated ? before.ageGivenOn : today };
}
