import type { GradeLevel, Period } from '@/api/model';
import type { HoursGroup } from '@/lib/hours';
import type { HoursDraft } from './hours-over-time';

/** A child as its form holds it: fields as strings, the way inputs hold them. */
export interface ChildForm {
  name: string;
  ageBy: 'birth-date' | 'age';
  birthDate: string;
  age: string;
  /** The age the child has already: it may be older than plans are made for. */
  keptAge: string;
  /** Empty until chosen: the API then suggests it by age. */
  gradeLevel: GradeLevel | '';
  bestTimes: Period[];
  schoolHours: HoursGroup[];
  hours: HoursDraft;
  /** The times that a new child was given by suggestion, as text: they follow its age until they are changed. */
  suggestedTimes: string;
}
