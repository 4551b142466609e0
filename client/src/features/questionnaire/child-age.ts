import { OLDEST, YOUNGEST, type ChildAnswer } from './answers';

/** Whole years between a birth date and a day, both `YYYY-MM-DD`. Born on 29 February: a year older on 1 March. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The age of a child who has grown older than plans are made for; undefined for any other. */
export function grownUpAge(child: ChildAnswer, today: string): number | undefined {
  const age = child.birthDate ? ageOn(child.birthDate, today) : child.age;
  return age !== undefined && age > OLDEST ? age : undefined;
}

/** Whether the age is as it was when the answers were completed: such an answer never holds anybody up. */
export function isKeptAge(child: ChildAnswer, kept: readonly ChildAnswer[]): boolean {
  const { birthDate, age } = child;
  const before = kept.find(({ id }) => id === child.id);
  return (
    before !== undefined &&
    (before.birthDate ?? undefined) === birthDate &&
    (before.age ?? undefined) === age
  );
}

/** The child's age in whole years, or undefined while it is not known or outside 2 to 18. */
export function ageOf(child: ChildAnswer, today: string): number | undefined {
  const age = child.birthDate ? ageOn(child.birthDate, today) : child.age;
  return age !== undefined && Number.isInteger(age) && age >= YOUNGEST && age <= OLDEST
    ? age
    : undefined;
}
