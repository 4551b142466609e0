import { tripsOf, tripTime } from '../parent-hours.js';
import type { Child, Problem } from '../problem.js';

/**
 * How full the week would be with every session placed: for each child the lesson slots asked for, divided by the slots that the hours
 * and daily limits allow; the mean over the children. It is 0.6 to 0.8 in most weeks. Near 1 some lessons do not fit, and choosing
 * which ones is a packing problem.
 */
export function fullnessOf(problem: Problem): number {
  const shares = problem.children.map((child) => {
    const asked = problem.subjects
      .filter((subject) => subject.members.includes(child.id))
      .reduce((sum, subject) => sum + subject.slots * subject.sessionsPerWeek, 0);
    const room = child.windows.reduce((sum, _, day) => sum + roomOn(problem, child, day), 0);
    return asked === 0 ? 0 : asked / Math.max(1, room);
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

function roomOn(problem: Problem, child: Child, day: number): number {
  const [open, close] = child.windows[day] ?? [0, 0];
  const trips = tripsOf(problem, { child: child.id }, day).map((trip) => tripTime(problem, trip));
  const taken = [...(child.commitments[day] ?? []), ...trips];
  let free = 0;
  for (let slot = open; slot < close; slot++) {
    if (!taken.some(([a, b]) => slot >= a && slot < b)) free++;
  }
  return Math.min(free, child.maxDailySlots);
}
