import { OLDEST, YOUNGEST, type ChildAnswer } from './answers';

/** Whole years between a birth date and a day, both `YYYY-MM-DD`. Born on 29 February: a year older on 1 March. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The child's age in whole years, or undefined while it is not known or outside 2 to 18. */
export function ageOf(child: ChildAnswer, today: string): number | undefined {
  const age = child.birthDate ? ageOn(child.birthDate, today) : child.age;
  return age !== undefined && Number.isInteger(age) && age >= YOUNGEST && age <= OLDEST
    ? age
    : undefined;
}
