import { isNamed } from '../problem.js';
import type { Constraint } from './constraint.js';

/** "Tom teaches science, and each lesson has one of us from its beginning to its end." */
export const teacher: Constraint = {
  rule: 'teacher',
  find: (week) => {
    if (!isNamed(week.problem)) return [];
    return week.sessions.flatMap((session) => {
      const subject = week.subjectOf(session);
      const needsOne = subject.parentDemand > 0;
      const isRight = needsOne
        ? (subject.teachers ?? []).some(({ parent }) => parent === session.parent)
        : session.parent === undefined;
      if (isRight) return [];
      const named = session.parent === undefined ? 'names no parent' : `names ${session.parent}`;
      const wanted = needsOne
        ? `must be one of ${(subject.teachers ?? []).map(({ parent }) => parent).join(', ')}`
        : 'needs none';
      return {
        rule: 'teacher' as const,
        message: `${week.describe(session)} ${named}, ${wanted}`,
        sessions: [session],
        day: session.day,
        slot: session.start,
        ...(session.parent !== undefined && { parentId: session.parent }),
      };
    });
  },
};
