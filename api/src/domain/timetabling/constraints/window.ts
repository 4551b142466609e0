import type { Constraint } from './constraint.js';

/** "Lessons stay within each child's school hours." */
export const window: Constraint = {
  rule: 'window',
  find: (week) =>
    week.sessions.flatMap((session) =>
      week.membersOf(session).flatMap((child) => {
        const [open, close] = child.windows[session.day] ?? [0, 0];
        if (session.start >= open && week.endOf(session) <= close) return [];
        return {
          rule: 'window' as const,
          message: `${week.describe(session)} leaves the window [${open},${close}) of ${child.id}`,
          sessions: [session],
          childId: child.id,
          day: session.day,
          slot: session.start,
        };
      }),
    ),
};
