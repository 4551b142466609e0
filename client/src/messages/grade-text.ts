import { gradeStrings } from './grades';

/** The word for a grade level; one that we do not know stands as it is. */
export function gradeText(level: string): string {
  if (level === 'Preschool') return gradeStrings.preschool;
  if (level === 'Kindergarten') return gradeStrings.kindergarten;
  const number = /^Grade (\d+)$/.exec(level)?.[1];
  return number === undefined ? level : gradeStrings.grade({ number });
}
