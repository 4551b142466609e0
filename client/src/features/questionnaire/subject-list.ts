import type { AgeSuggestion, SubjectAnswer } from './answers';

/** The subjects one child learns, in the order of the whole list. */
export function subjectsOf(subjects: SubjectAnswer[], childId: string): SubjectAnswer[] {
  return subjects.filter((subject) => learns(subject, childId));
}

export function learns(subject: SubjectAnswer, childId: string): boolean {
  return subject.learners.some((learner) => learner.childId === childId);
}

/** Takes a subject from one child; the others keep it, and a subject nobody learns is gone. */
export function dropSubject(
  subjects: SubjectAnswer[],
  subjectId: string,
  childId: string,
): SubjectAnswer[] {
  return subjects
    .map((subject) =>
      subject.id === subjectId
        ? { ...subject, learners: subject.learners.filter((each) => each.childId !== childId) }
        : subject,
    )
    .filter((subject) => subject.learners.length > 0);
}

export function changeSubject(
  subjects: SubjectAnswer[],
  subjectId: string,
  change: Partial<SubjectAnswer>,
): SubjectAnswer[] {
  return subjects.map((subject) =>
    subject.id === subjectId ? { ...subject, ...change } : subject,
  );
}

/**
 * A sibling joins a subject. A lesson of the same name the sibling had alone is folded into this one, so that
 * nobody learns history twice; the sibling's interest comes along.
 */
export function joinSubject(
  subjects: SubjectAnswer[],
  subjectId: string,
  siblingId: string,
): SubjectAnswer[] {
  const subject = subjects.find((each) => each.id === subjectId);
  if (!subject || learns(subject, siblingId)) return subjects;
  const own = subjects.find(
    (each) => each.id !== subjectId && learns(each, siblingId) && sameName(each.name, subject.name),
  );
  const interest = own?.learners.find((each) => each.childId === siblingId)?.interest ?? 3;
  const without = own ? dropSubject(subjects, own.id, siblingId) : subjects;
  return changeSubject(without, subjectId, {
    learners: [...subject.learners, { childId: siblingId, interest }],
  });
}

/** A sibling learns it alone again: a copy of the subject with the sibling as its only learner. */
export function leaveSubject(
  subjects: SubjectAnswer[],
  subjectId: string,
  sibling: { childId: string; newId: string },
): SubjectAnswer[] {
  const subject = subjects.find((each) => each.id === subjectId);
  const learner = subject?.learners.find((each) => each.childId === sibling.childId);
  if (!subject || !learner || subject.learners.length < 2) return subjects;
  return [
    ...dropSubject(subjects, subjectId, sibling.childId),
    { ...subject, id: sibling.newId, learners: [learner] },
  ];
}

/** A new subject for a child: as suggested for its name where there is a suggestion, else half an hour, 2-3 times. */
export function newSubject(
  { id, childId, name, kind }: { id: string; childId: string; name: string; kind: string },
  suggestion: AgeSuggestion | undefined,
): SubjectAnswer {
  const known =
    suggestion?.subjects.find((each) => sameName(each.name, name)) ??
    suggestion?.subjects.find((each) => each.kind === kind && kind !== 'other');
  return {
    id,
    name,
    kind,
    core: known?.core ?? false,
    minutes: known?.minutes ?? 30,
    frequency: known?.frequency ?? 'two-to-three',
    involvement: known?.involvement ?? 'some',
    fixedTime: null,
    learners: [{ childId, interest: known?.interest ?? 3 }],
  };
}

export function sameName(left: string, right: string): boolean {
  return left.trim().toLocaleLowerCase() === right.trim().toLocaleLowerCase();
}

/** Whether a subject stands exactly as it was suggested for this child. */
export function isSuggested(
  subject: SubjectAnswer,
  childId: string,
  suggestion: AgeSuggestion | undefined,
): boolean {
  const learner = subject.learners[0];
  return (
    subject.learners.length === 1 &&
    learner?.childId === childId &&
    !subject.fixedTime &&
    (subject.teaching?.rule ?? 'any') === 'any' &&
    (suggestion?.subjects.some(
      (each) =>
        each.name === subject.name &&
        each.kind === subject.kind &&
        each.core === subject.core &&
        each.minutes === subject.minutes &&
        each.frequency === subject.frequency &&
        each.involvement === subject.involvement &&
        each.interest === learner.interest,
    ) ??
      false)
  );
}
