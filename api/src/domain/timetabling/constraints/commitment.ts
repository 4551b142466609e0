import type { Constraint } from './constraint.js';

/** "Nobody has a lesson during lunch, swimming or the dentist." */
export const commitment: Constraint = {
  rule: 'commitment',
  find: (week) =>
    week.sessions.flatMap((session) =>
      week.membersOf(session).flatMap((child) =>
        (child.commitments[session.day] ?? [])
          .filter(([from, to]) => session.start < to && week.endOf(session) > from)
          .map(([from, to]) => ({
            rule: 'commitment' as const,
            message: `${week.describe(session)} meets the commitment [${from},${to}) of ${child.id}`,
            sessions: [session],
            childId: child.id,
            day: session.day,
            slot: from,
          })),
      ),
    ),
};
