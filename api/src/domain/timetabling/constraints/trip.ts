import { tripsOf, tripTime } from '../parent-hours.js';
import type { Constraint } from './constraint.js';

/** "Who is at swimming, or on the way there, has no lesson." */
export const trip: Constraint = {
  rule: 'trip',
  find: (week) =>
    week.sessions.flatMap((session) =>
      week.membersOf(session).flatMap((child) =>
        tripsOf(week.problem, { child: child.id }, session.day).flatMap((each) => {
          const [from, to] = tripTime(week.problem, each);
          if (session.start >= to || week.endOf(session) <= from) return [];
          return {
            rule: 'trip' as const,
            message: `${week.describe(session)} meets the trip ${each.id} [${from},${to}) of ${child.id}`,
            sessions: [session],
            childId: child.id,
            tripId: each.id,
            day: session.day,
            slot: from,
          };
        }),
      ),
    ),
};
