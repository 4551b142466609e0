import { ParentDuty, type Problem, type Session, type Timetable } from '../../timetabling/index.js';

/**
 * The sessions in their order, each that needs an adult with the one who gives it. A lesson that names nobody, since it is
 * older than that or its adult is gone, gets who could give it at the lowest cost; it stays without where nobody could.
 */
export function namedSessions(problem: Problem, sessions: Timetable): Session[] {
  const demands = new Map(problem.subjects.map(({ id, parentDemand }) => [id, parentDemand]));
  const isNamed = ({ subject, parent }: Session): boolean =>
    parent !== undefined || (demands.get(subject) ?? 0) === 0;
  if (sessions.every(isNamed)) return [...sessions];
  const given = sessions.filter(isNamed);
  return sessions.map((session) => {
    if (isNamed(session)) return session;
    const named = new ParentDuty(problem, given).named(session);
    given.push(named);
    return named;
  });
}
