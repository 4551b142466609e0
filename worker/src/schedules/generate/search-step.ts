import { isKeptSubject } from '@brightpath/api/domain/planning';
import type { Problem } from '@brightpath/api/domain/timetabling';
import type { JobStep } from '@brightpath/api/persistence';

/** What a search is at: the subjects in turn, as `step` moves on. A kept lesson is never a step. */
export function searchStep(
  problem: Problem,
  step: number,
  at: Pick<JobStep['params'], 'week' | 'weeks'>,
): JobStep {
  const subjects = problem.subjects.filter(({ id }) => !isKeptSubject(id));
  const subject = subjects[step % Math.max(1, subjects.length)];
  if (!subject) return { code: 'place-lessons', params: { ...at, subject: null, childIds: [] } };
  const params = { ...at, subject: subject.name, childIds: subject.members };
  if (subject.members.length > 1) return { code: 'suit-children', params };
  return { code: step % 2 === 0 ? 'place-subject' : 'move-subject', params };
}
