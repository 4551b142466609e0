import { ageOn, type LocalDate } from '../../domain/calendar/index.js';
import type { Child } from './child.entity.js';

/** A child's age in whole years on a date, from the birth date or from the age that was given and has grown since. */
export function ageOfChild(
  child: Pick<Child, 'birthDate' | 'ageYears' | 'ageGivenOn'>,
  date: LocalDate,
): number {
  if (child.birthDate !== null) return ageOn(child.birthDate, date);
  if (child.ageYears === null || child.ageGivenOn === null) {
    throw new TypeError('a child has a birth date or an age');
  }
  return child.ageYears + Math.max(0, ageOn(child.ageGivenOn, date));
}
