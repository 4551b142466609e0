import type { Problem } from '@brightpath/api/domain/timetabling';
import { isKeptSubject } from '@brightpath/api/domain/planning';

/** Stands for a child's name, which only the api puts in: no row and no queue holds one. */
const nameOf = (childId: string): string => `{child:${childId}}`;

/** One sentence a parent reads while lessons find their places; `step` moves on from subject to subject. */
export function placingText(problem: Problem, step: number): string {
  const subjects = problem.subjects.filter(({ id }) => !isKeptSubject(id));
  const subject = subjects[step % Math.max(1, subjects.length)];
  if (!subject) return 'Finding room for every lesson';
  const [first, ...others] = subject.members.map(nameOf);
  if (others.length > 0)
    return `Finding a time for ${subject.name} that suits ${listed([first ?? '', ...others])}`;
  return step % 2 === 0
    ? `Placing ${subject.name} when ${first} is freshest`
    : `Trying a better hour for ${subject.name} with ${first}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
