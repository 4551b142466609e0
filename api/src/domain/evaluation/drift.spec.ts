import fc from 'fast-check';
import { randomFor, uniform } from '../sampling.js';
import { columnDrift, driftReport, populationStability } from './drift.js';
import { type Column, profileOf } from './profile.js';

const counts = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 12 });
const numbers = fc.array(fc.oneof(fc.double({ noDefaultInfinity: true }), fc.constant(NaN)), {
  minLength: 1,
  maxLength: 80,
});
const words = fc.array(fc.option(fc.constantFrom('maths', 'reading', 'art', 'music')), {
  minLength: 1,
  maxLength: 60,
});

const number = (values: ArrayLike<number>): Column => ({ name: 'age', kind: 'number', values });
const category = (values: readonly (string | null)[]): Column => ({
  name: 'kind',
  kind: 'category',
  values,
});

describe('population stability', () => {
  it('is never below zero, and zero for equal samples', () => {
    fc.assert(
      fc.property(counts, (bins) => {
        const before = bins.map(([count]) => count);
        const now = bins.map(([, count]) => count);
        expect(populationStability(before, now)).toBeGreaterThanOrEqual(0);
        expect(populationStability(before, before)).toBe(0);
      }),
    );
    fc.assert(
      fc.property(numbers, words, (values, kinds) => {
        const columns = [number(values), category(kinds)];
        for (const column of columns) expect(columnDrift(profileOf(column), column).psi).toBe(0);
      }),
    );
  });

  it('says the same of bins in another order, and of the two samples swapped', () => {
    fc.assert(
      fc.property(counts, fc.nat(), (bins, seed) => {
        const turn = seed % bins.length;
        const turned = [...bins.slice(turn), ...bins.slice(0, turn)];
        const psi = (pairs: [number, number][], first: 0 | 1): number =>
          populationStability(
            pairs.map((pair) => pair[first]),
            pairs.map((pair) => pair[first === 0 ? 1 : 0]),
          );
        expect(psi(turned, 0)).toBeCloseTo(psi(bins, 0), 9);
        expect(psi(bins, 1)).toBeCloseTo(psi(bins, 0), 9);
      }),
    );
  });

  it('gives categories the same index whatever they are called', () => {
    fc.assert(
      fc.property(words, words, (before, now) => {
        const called = (word: string | null): string | null => word && `z${word.length}${word}`;
        const plain = columnDrift(profileOf(category(before)), category(now));
        const renamed = columnDrift(
          profileOf(category(before.map(called))),
          category(now.map(called)),
        );
        expect(renamed.psi).toBeCloseTo(plain.psi, 9);
      }),
    );
  });

  it('is what the formula says', () => {
    // Shares 0.5 and 0.5 against 0.8 and 0.2: 0.3 ln 1.6 - 0.3 ln 0.4 = 0.4159.
    expect(populationStability([5e6, 5e6], [8e6, 2e6])).toBeCloseTo(0.4159, 4);
  });
});

describe('drift', () => {
  const random = randomFor(5, 0);
  const draw = (rows: number, shift = 0): Column =>
    number(Float64Array.from({ length: rows }, () => uniform(random) + shift));

  it('is silent while nothing moves, and with few rows', () => {
    for (let week = 0; week < 40; week++) {
      const profile = profileOf(draw(400));
      expect(columnDrift(profile, draw(300)).isAlert).toBe(false);
      expect(columnDrift(profile, draw(12)).isAlert).toBe(false);
    }
    expect(columnDrift(profileOf(draw(400)), number([])).isAlert).toBe(false);
  });

  it('names what has shifted', () => {
    const features = [profileOf(draw(400))];
    const predictions = [profileOf(category(['a', 'b', 'a', 'b']))];
    const report = driftReport(
      { features, predictions },
      { features: [draw(300, 0.5)], predictions: [category(['a', 'b'])] },
    );
    expect(report.alerts).toEqual(['age']);
    expect(report.features[0]!.psi).toBeGreaterThan(0.2);
  });

  it('sees values that are newly unknown, and categories that are new', () => {
    const unknown = columnDrift(profileOf(draw(400)), number(new Float64Array(200).fill(NaN)));
    expect(unknown.isAlert).toBe(true);
    expect(unknown.bins.at(-1)).toMatchObject({ kind: 'unknown', reference: 0, current: 1 });
    const kinds = Array.from({ length: 200 }, (_, i) => (i % 2 ? 'maths' : 'art'));
    const fresh = columnDrift(profileOf(category(kinds)), category(kinds.map(() => 'music')));
    expect(fresh.isAlert).toBe(true);
    expect(fresh.bins.find(({ kind }) => kind === 'other')).toMatchObject({ current: 1 });
  });

  it('keeps a profile through JSON, and refuses a column of another kind or none', () => {
    const profile = profileOf(draw(50));
    expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
    expect(() => columnDrift(profile, category(['a']))).toThrow(/must be of kind number/);
    const reference = { features: [profile], predictions: [] };
    expect(() => driftReport(reference, { features: [], predictions: [] })).toThrow(/age/);
  });
});
