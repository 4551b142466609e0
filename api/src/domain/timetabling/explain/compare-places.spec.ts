import fc from 'fast-check';
import { findViolations } from '../constraints/hard-rules.js';
import { aRandomNamedProblem, aRandomProblem } from '../random-problem-factory.js';
import { scoreTimetable } from '../score.js';
import { solve } from '../solve.js';
import { sessionKey } from '../timetable.js';
import { comparePlaces, difference } from './compare-places.js';

const RUNS = 40;

/** Weeks whose parents are one pool, and weeks whose sessions name them. */
const WEEKS = [
  ['a pool of parents', aRandomProblem],
  ['named parents', aRandomNamedProblem],
] as const;

describe.each(WEEKS)('comparePlaces in a week with %s', (_, aProblem) => {
  it('rates every place as scoring and checking the whole week there would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (seed) => {
        const problem = aProblem(seed);
        const { sessions } = solve(problem, { seed, now: () => 0, iterationBudget: 500 });
        const session = sessions[seed % Math.max(1, sessions.length)];
        if (!session) return;
        const rest = sessions.filter((each) => sessionKey(each) !== sessionKey(session));
        if (rest.length < sessions.length - 1) return;
        const { others, forbidden } = comparePlaces(problem, sessions, session);
        const week = (day: number, start: number, parent?: string) => [
          ...rest,
          { ...session, day, start, parent },
        ];
        const subject = problem.subjects.find(({ id }) => id === session.subject);
        const teachers = session.parent === undefined ? [] : (subject?.teachers ?? []);
        for (const { day, start, parent, terms } of others) {
          const there = week(day, start, parent);
          expect(difference(terms, scoreTimetable(problem, there).terms)).toEqual([]);
          expect(findViolations(problem, { sessions: there })).toEqual([]);
        }
        const anyone = teachers.length > 0 ? teachers.map(({ parent }) => parent) : [undefined];
        for (const { day, start } of forbidden)
          for (const parent of anyone) {
            const there = { sessions: week(day, start, parent) };
            expect(findViolations(problem, there)).not.toEqual([]);
          }
      }),
      { numRuns: RUNS },
    );
  });
});
