import type { Subject } from './model';

/** What of a subject may change from a day on. */
export type SubjectFacts = Pick<
  Subject,
  'minutes' | 'frequency' | 'weekdays' | 'involvement' | 'fixedTime' | 'teaching' | 'learners'
>;

/** What is true of a subject on a date that lies ahead; an empty date is today. */
export function factsOn(
  subject: SubjectFacts & Pick<Subject, 'coming'>,
  date: string,
): SubjectFacts {
  return subject.coming.findLast(({ validFrom }) => validFrom <= date) ?? subject;
}

/** Whether a child learns a subject, or will. */
export function isLearnedBy(subject: Pick<Subject, 'learners' | 'coming'>, child: string): boolean {
  return [subject, ...subject.coming].some(({ learners }) =>
    learners.some(({ childId }) => childId === child),
  );
}
