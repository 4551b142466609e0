import fc from 'fast-check';
import { findViolations } from '../constraints/hard-rules.js';
import { aRandomProblem } from '../random-problem-factory.js';
import { scoreTimetable } from '../score.js';
import { solve } from '../solve.js';
import { sessionKey } from '../timetable.js';
import { comparePlaces, difference } from './compare-places.js';

const RUNS = 40;

describe('comparePlaces', () => {
  it('rates every place as scoring and checking the whole week there would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (seed) => {
        const problem = aRandomProblem(seed);
        const { sessions } = solve(problem, { seed, now: () => 0, iterationBudget: 500 });
        const session = sessions[seed % Math.max(1, sessions.length)];
        if (!session) return;
        const rest = sessions.filter((each) => sessionKey(each) !== sessionKey(session));
        if (rest.length < sessions.length - 1) return;
        const { others, forbidden } = comparePlaces(problem, sessions, session);
        const week = (day: number, start: number) => [...rest, { ...session, day, start }];
        for (const { day, start, terms } of others) {
          const there = week(day, start);
          expect(difference(terms, scoreTimetable(problem, there).terms)).toEqual([]);
          expect(findViolations(problem, { sessions: there })).toEqual([]);
        }
        for (const { day, start } of forbidden)
          expect(findViolations(problem, { sessions: week(day, start) })).not.toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
