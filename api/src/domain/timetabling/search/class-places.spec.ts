import * as fc from 'fast-check';
import { Random } from '../../random.js';
import { aRandomProblem } from '../random-problem-factory.js';
import { Board } from './board.js';
import { ClassPlaces } from './class-places.js';
import { construct, movableUnits } from './construct.js';
import type { FlatWeek } from './flat-week.js';
import { flatten } from './flatten.js';
import { sortCandidates } from './sort-candidates.js';

/** How many of the subject's members are in a lesson somewhere in a session that begins there. */
function busyMembers(board: Board, week: FlatWeek, subject: number, position: number): number {
  const length = week.length[subject] ?? 0;
  return [...week.members.subarray(week.memberFrom[subject], week.memberFrom[subject + 1])].filter(
    (child) => {
      const from = 1 + child * week.positions + position;
      return board.busy.subarray(from, from + length).some((unit) => unit !== 0);
    },
  ).length;
}

describe('ClassPlaces', () => {
  it.each([1, 2])(
    'draws only places where at most %i members are busy, if there are any',
    (limit) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
          const week = flatten(aRandomProblem(seed));
          const board = new Board(week);
          const random = new Random(seed);
          const candidates = sortCandidates(week);
          construct(board, candidates, movableUnits(week));
          const places = new ClassPlaces(board, candidates, random);
          for (let subject = 0; subject < week.subjectCount; subject++) {
            const roomy = [
              ...week.candidates.subarray(
                week.candidateFrom[subject],
                week.candidateFrom[subject + 1],
              ),
            ].filter((position) => busyMembers(board, week, subject, position) <= limit);
            for (let draw = 0; draw < 5; draw++) {
              const position = places.draw(subject, limit);
              if (roomy.length === 0) expect(position).toBe(-1);
              else expect(roomy).toContain(position);
            }
          }
        }),
        { numRuns: 100 },
      );
    },
  );
});
