export const AGE_RANGE = { least: 2, most: 18 } as const;

export const GRADE_LEVELS = [
  'Preschool',
  'Kindergarten',
  ...Array.from({ length: 12 }, (_, i) => `Grade ${i + 1}`),
] as const;

const KINDERGARTEN_AGE = 5;

/** The usual grade of an age in years: kindergarten at 5, grade 1 at 6, grade 12 from 17. */
export function gradeLevelForAge(age: number): string {
  if (age < KINDERGARTEN_AGE) return 'Preschool';
  if (age === KINDERGARTEN_AGE) return 'Kindergarten';
  return `Grade ${Math.min(12, age - KINDERGARTEN_AGE)}`;
}
