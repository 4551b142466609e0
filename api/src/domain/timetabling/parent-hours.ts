import {
  type Interval,
  type Parent,
  POINTS_PER_PARENT,
  type Problem,
  type Trip,
} from './problem.js';

/** The slots that a trip takes, with the way there and back, cut to the day. */
export function tripTime(problem: Pick<Problem, 'slotsPerDay'>, trip: Trip): Interval {
  const { from, to, travelBefore, travelAfter } = trip;
  return [Math.max(0, from - travelBefore), Math.min(problem.slotsPerDay, to + travelAfter)];
}

/** The trips of a day on which a child or a parent goes along. */
export function tripsOf(
  problem: Problem,
  who: { readonly child: string } | { readonly parent: string },
  day: number,
): Trip[] {
  return (problem.trips ?? []).filter(
    (trip) =>
      trip.day === day &&
      ('child' in who ? trip.children.includes(who.child) : trip.parents.includes(who.parent)),
  );
}

/** Whether a parent is free: freeHours[day][slot]. They are not while they are away or on a trip. */
export function freeHours(problem: Problem, parent: Parent): boolean[][] {
  return Array.from({ length: problem.days }, (_, day) => {
    const row = new Array<boolean>(problem.slotsPerDay).fill(true);
    const trips = tripsOf(problem, { parent: parent.id }, day).map((trip) =>
      tripTime(problem, trip),
    );
    for (const [from, to] of [...(parent.unavailable[day] ?? []), ...trips])
      row.fill(false, from, to);
    return row;
  });
}

/** Points of attention that a parent has in the week: at least 1, so that loads can be divided by it. */
export function capacityOf(problem: Problem, parent: Parent): number {
  const slots = freeHours(problem, parent).flat().filter(Boolean).length;
  return Math.max(1, POINTS_PER_PARENT * slots);
}

/** Points of parents' attention that are available, of all parents together: supply[day][slot]. */
export function parentSupply(problem: Problem): number[][] {
  const hours = problem.parents.map((parent) => freeHours(problem, parent));
  return Array.from({ length: problem.days }, (_, day) =>
    Array.from(
      { length: problem.slotsPerDay },
      (_, slot) => POINTS_PER_PARENT * hours.filter((free) => free[day]?.[slot]).length,
    ),
  );
}
