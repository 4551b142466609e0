import { aChild, aParent, aProblem, aSubject } from '../problem-factory.js';
import { BestPlace } from './best-place.js';
import { Board } from './board.js';
import { sortCandidates } from './sort-candidates.js';
import { flatten } from './flatten.js';

const DAYS = 2;
const SLOTS = 96;

describe('BestPlace, for a lesson of more slots than a word has bits', () => {
  const week = flatten(
    aProblem({
      days: DAYS,
      slotsPerDay: SLOTS,
      children: [aChild({ id: 'a' }, DAYS, SLOTS)],
      parents: [aParent({}, DAYS)],
      subjects: [
        aSubject({ id: 'short' }, DAYS, SLOTS),
        aSubject({ id: 'long', slots: 40 }, DAYS, SLOTS),
      ],
    }),
  );
  const starts = week.candidates.subarray(week.candidateFrom[0], week.candidateFrom[1]);
  const [SHORT, LONG] = [0, 1];

  it.each([...starts].filter((_, i) => i % 7 === 0))(
    'sees all of it, beside a lesson at %i',
    (at) => {
      const board = new Board(week);
      board.place(SHORT, at, board.scoreDelta(SHORT, at), -1);
      const bestPlace = new BestPlace(board, sortCandidates(week));
      const scoreDeltas = [
        ...week.candidates.subarray(week.candidateFrom[1], week.candidateFrom[2]),
      ]
        .filter((position) => board.fits(LONG, position))
        .map((position) => board.scoreDelta(LONG, position));
      expect(bestPlace.find(LONG, 0)).toBe(true);
      expect(bestPlace.scoreDelta).toBe(Math.max(...scoreDeltas));
      expect(board.fits(LONG, bestPlace.at)).toBe(true);
    },
  );
});
