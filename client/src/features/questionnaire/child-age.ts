import { ageOn } from '@/lib/plain-date';
import { OLDEST, YOUNGEST, type ChildAnswer } from './answers';

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
