import type { Child, Commitment, Holiday, Parent, Subject } from '../model';
import { collection } from './collection';

export type ChildDraft = Omit<
  Child,
  'id' | 'version' | 'createdAt' | 'age' | 'birthDate' | 'gradeLevel'
> & {
  /** Suggested by age when left out. */
  gradeLevel?: string;
  /** Exactly one of the two. */
  birthDate?: string;
  age?: number;
};

/** The family's lists that planning reads; shared by settings, the plan page and the generate page. */
export const children = collection<Child, ChildDraft>('/children');
export const parents = collection<Parent, Omit<Parent, 'id' | 'version'>>('/parents');
export const commitments = collection<Commitment, Omit<Commitment, 'id' | 'version'>>(
  '/commitments',
);
export const holidays = collection<Holiday, Omit<Holiday, 'id' | 'version'>>('/holidays');
export const subjects = collection<Subject, Omit<Subject, 'id' | 'version'>>('/subjects');
