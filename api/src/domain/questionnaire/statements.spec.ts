import fc from 'fast-check';
import { SCALES, scoreScales, STATEMENTS } from './statements.js';

const everyAnswer = (answer: number): Record<string, number> =>
  Object.fromEntries(STATEMENTS.map(({ id }) => [id, answer]));
const answers = fc.record(
  Object.fromEntries(STATEMENTS.map(({ id }) => [id, fc.integer({ min: 1, max: 5 })])),
  { requiredKeys: [] },
);

describe('the 25 statements', () => {
  it('are q1 to q25, five a scale', () => {
    expect(STATEMENTS.map(({ id }) => id)).toEqual(
      Array.from({ length: 25 }, (_, i) => `q${i + 1}`),
    );
    for (const scale of SCALES)
      expect(STATEMENTS.filter((each) => each.scale === scale)).toHaveLength(5);
  });

  it('reverses the ten that speak against their scale', () => {
    const reversed = STATEMENTS.filter((statement) => statement.reversed).map(({ id }) => id);
    expect(reversed).toEqual(['q2', 'q4', 'q7', 'q9', 'q12', 'q14', 'q17', 'q19', 'q22', 'q24']);
  });

  it('puts a parent who answers nothing in the middle of every scale', () => {
    for (const score of Object.values(scoreScales({}))) expect(score).toBe(0.5);
  });

  it('reaches both ends of a scale', () => {
    const rigid = { q1: 1, q2: 5, q3: 1, q4: 5, q5: 1 };
    expect(scoreScales(rigid).flexibility).toBe(0);
    expect(scoreScales({ q1: 5, q2: 1, q3: 5, q4: 1, q5: 5 }).flexibility).toBe(1);
    expect(scoreScales(everyAnswer(5)).flexibility).toBeCloseTo(0.6);
  });

  it('stays between 0 and 1, and never falls when a plain statement is agreed with more', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...STATEMENTS), (given, { id, scale, reversed }) => {
        const scores = scoreScales(given);
        for (const score of Object.values(scores)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        const agreed = scoreScales({ ...given, [id]: 5 })[scale];
        if (reversed) expect(agreed).toBeLessThanOrEqual(scores[scale]);
        else expect(agreed).toBeGreaterThanOrEqual(scores[scale]);
      }),
    );
  });
});
