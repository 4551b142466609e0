import type { Problem } from '../problem.js';
import { sessionKey } from '../timetable.js';
import { type FieldError, noDuplicates } from './fields.js';

/** Checks what family-week/2 adds: teachers, trips, and the parents that locked and previous sessions name. */
export function checkNamedParents(problem: Problem, errors: FieldError[]): void {
  const parents = new Set(problem.parents.map(({ id }) => id));
  const children = new Set(problem.children.map(({ id }) => id));
  const known = (ids: ReadonlySet<string>, id: string, who: string, path: string): void => {
    if (!ids.has(id)) errors.push({ path, message: `must be a ${who}'s id, got "${id}"` });
  };

  problem.subjects.forEach(({ teachers = [] }, i) => {
    const path = (j: number): string => `subjects[${i}].teachers[${j}].parent`;
    const ids = teachers.map(({ parent }) => parent);
    noDuplicates(ids, path, errors);
    ids.forEach((id, j) => known(parents, id, 'parent', path(j)));
  });

  const trips = problem.trips ?? [];
  const tripIds = trips.map(({ id }) => id);
  noDuplicates(tripIds, (i) => `trips[${i}].id`, errors);
  trips.forEach((trip, i) => {
    if (trip.to <= trip.from) {
      const message = `must be at least ${trip.from + 1}, got ${trip.to}`;
      errors.push({ path: `trips[${i}].to`, message });
    }
    noDuplicates(trip.children, (j) => `trips[${i}].children[${j}]`, errors);
    noDuplicates(trip.parents, (j) => `trips[${i}].parents[${j}]`, errors);
    trip.children.forEach((id, j) => known(children, id, 'child', `trips[${i}].children[${j}]`));
    trip.parents.forEach((id, j) => known(parents, id, 'parent', `trips[${i}].parents[${j}]`));
  });

  for (const part of ['locked', 'previous'] as const) {
    problem[part].forEach(({ parent }, i) => {
      if (parent !== undefined) known(parents, parent, 'parent', `${part}[${i}].parent`);
    });
  }
  // Only one session of a subject can be at a place, so only one parent can have given it there.
  noDuplicates(problem.previous.map(sessionKey), (i) => `previous[${i}]`, errors);
}
