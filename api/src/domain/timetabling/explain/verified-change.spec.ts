import { aChild, aProblem, aSubject } from '../problem-factory.js';
import type { Problem } from '../problem.js';
import { firstThatHelps, type Trial } from './verified-change.js';

const OPTIONS = { seed: 1, moves: 400 };
/** A day of so many slots, in which the lesson takes two, and a locked one the first two. */
const week = (slots: number): Problem =>
  aProblem({
    children: [
      aChild({
        windows: [
          [0, slots],
          [0, 0],
          [0, 0],
        ],
      }),
    ],
    subjects: [aSubject({ slots: 2 }), aSubject({ id: 'r', slots: 2 })],
  });
const before = [{ subject: 'r', day: 0, start: 0 }];
const trial = (slots: number): Trial<number> => ({
  change: slots,
  problem: week(slots),
  start: before,
});

describe('the first change that helps', () => {
  it('is the first of those given that makes one more session fit', () => {
    const found = firstThatHelps([3, 4, 5].map(trial), { subject: 'm', before }, OPTIONS);
    expect(found?.change).toBe(4);
    expect(found?.sessions.map(({ subject }) => subject).sort()).toEqual(['m', 'r']);
  });

  it('is none where the other lesson would have to go for it', () => {
    expect(firstThatHelps([2, 3].map(trial), { subject: 'm', before }, OPTIONS)).toBeNull();
  });

  it('is none where the change itself forbids what was found', () => {
    const strict = [{ ...trial(4), isAllowed: () => false }];
    expect(firstThatHelps(strict, { subject: 'm', before }, OPTIONS)).toBeNull();
  });

  it('is not looked for when time is over', () => {
    const options = { ...OPTIONS, isOver: () => true };
    expect(firstThatHelps([trial(4)], { subject: 'm', before }, options)).toBeNull();
  });
});
