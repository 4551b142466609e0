import fc from 'fast-check';
import { FACES, ratingOfFace } from './faces.js';
import { ratingOfWeek, type StatementAnswers, WEEK_STATEMENTS } from './week-rating.js';

const none: StatementAnswers = {
  pace: null,
  freeTime: null,
  coreWork: null,
  dayStart: null,
  energy: null,
};
const stars = fc.integer({ min: 1, max: 5 });
const answers = fc.record(
  Object.fromEntries(WEEK_STATEMENTS.map((each) => [each, fc.option(stars)])),
) as fc.Arbitrary<StatementAnswers>;

it('rates faces 0, a half and 1', () => {
  expect(FACES.map(ratingOfFace)).toEqual([0, 0.5, 1]);
});

describe('the rating of a week', () => {
  it('is the stars alone where no statement was answered', () => {
    expect([1, 3, 5].map((given) => ratingOfWeek(given, none))).toEqual([0, 0.5, 1]);
  });

  it('is tempered by the statements that were answered', () => {
    expect(ratingOfWeek(5, { ...none, pace: 1 })).toBeCloseTo(0.7);
    expect(ratingOfWeek(1, { ...none, pace: 5, energy: 5 })).toBeCloseTo(0.3);
  });

  it('stays from 0 to 1, and never falls with another star', () => {
    fc.assert(
      fc.property(stars, answers, (given, said) => {
        const rating = ratingOfWeek(given, said);
        expect(rating).toBeGreaterThanOrEqual(0);
        expect(rating).toBeLessThanOrEqual(1);
        if (given < 5) expect(ratingOfWeek(given + 1, said)).toBeGreaterThan(rating);
      }),
    );
  });
});
