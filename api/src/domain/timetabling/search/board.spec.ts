import fc from 'fast-check';
import { findViolations } from '../constraints/hard-rules.js';
import { isNamed, type Problem, type Subject } from '../problem.js';
import { aRandomNamedProblem, aRandomProblem } from '../random-problem-factory.js';
import { scoreTimetable } from '../score.js';
import type { Session } from '../timetable.js';
import { BestPlace } from './best-place.js';
import { Board } from './board.js';
import { construct, movableUnits } from './construct.js';
import { flatten } from './flatten.js';
import { Mover } from './moves.js';
import { sortCandidates } from './sort-candidates.js';
import { Random } from '../../random.js';

const RUNS = 100;
const MOVES = 300;
const seeds = fc.integer({ min: 0, max: 0x7fffffff });

/** Weeks whose parents are one pool, and weeks whose sessions name them. */
const WEEKS = [
  ['a pool of parents', aRandomProblem],
  ['named parents', aRandomNamedProblem],
] as const;

function sessionsOn(board: Board, problem: Problem): Session[] {
  const { subjectOf, stride } = board.week;
  return [...board.at].flatMap((position, unit) =>
    position < 0
      ? []
      : [
          {
            subject: problem.subjects[subjectOf[unit]!]!.id,
            day: Math.floor(position / stride),
            start: position % stride,
            parent: problem.parents[board.givers.parentOf[unit]!]?.id,
          },
        ],
  );
}

/** Who could give a session of the subject; nobody, where none has to be named. */
function giversOf(problem: Problem, { teachers, parentDemand }: Subject): (string | undefined)[] {
  if (!isNamed(problem) || parentDemand === 0) return [undefined];
  return (teachers ?? []).map(({ parent }) => parent);
}

describe.each(WEEKS)('Board of a week with %s', (_, aProblem) => {
  it('keeps the score that full scoring gives, and breaks no rule, through random moves', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = aProblem(seed);
        const board = new Board(flatten(problem));
        const random = new Random(seed);
        const movable = movableUnits(board.week);
        if (movable.length === 0) return;
        const mover = new Mover(board, sortCandidates(board.week), movable, random);
        for (let move = 0; move < MOVES; move++) {
          mover.step(-random.below(move % 2 === 0 ? 2000 : 100));
          if (move % 20 > 0) continue;
          const sessions = sessionsOn(board, problem);
          expect(board.score).toBe(scoreTimetable(problem, sessions).objective);
          expect(findViolations(problem, { sessions })).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('lets a session be placed exactly where the rules do', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = aProblem(seed);
        const week = flatten(problem);
        const board = new Board(week);
        construct(board, sortCandidates(week), movableUnits(week));
        const sessions = sessionsOn(board, problem);
        problem.subjects.forEach((subject, s) => {
          if (board.placed[s] === subject.sessionsPerWeek) return;
          const candidates = new Set(
            week.candidates.subarray(week.candidateFrom[s], week.candidateFrom[s + 1]),
          );
          for (let day = 0; day < problem.days; day++) {
            for (let start = 0; start + subject.slots <= problem.slotsPerDay; start++) {
              const position = day * week.stride + start;
              const isAllowed = giversOf(problem, subject).some((parent) => {
                const more = [...sessions, { subject: subject.id, day, start, parent }];
                return findViolations(problem, { sessions: more }).length === 0;
              });
              expect(candidates.has(position) && board.fits(s, position)).toBe(isAllowed);
            }
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('finds the same best place as trying each one', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const week = flatten(aProblem(seed));
        const board = new Board(week);
        const random = new Random(seed);
        const movable = movableUnits(board.week);
        if (movable.length === 0) return;
        const candidates = sortCandidates(week);
        const mover = new Mover(board, candidates, movable, random);
        const bestPlace = new BestPlace(board, candidates);
        for (let move = 0; move < 100; move++) {
          mover.step(-1000);
          const unit = movable[random.below(movable.length)]!;
          if (board.at[unit]! >= 0) board.remove(unit);
          const subject = week.subjectOf[unit]!;
          const scoreDeltas = [
            ...week.candidates.subarray(
              week.candidateFrom[subject],
              week.candidateFrom[subject + 1],
            ),
          ]
            .filter((position) => board.fits(subject, position))
            .map((position) => board.scoreDelta(subject, position));
          const best = Math.max(0, ...scoreDeltas);
          expect(bestPlace.find(subject, 0)).toBe(best > 0);
          if (best > 0) expect(bestPlace.scoreDelta).toBe(best);
          expect(bestPlace.find(subject, best + 1)).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
