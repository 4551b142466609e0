import fc from 'fast-check';
import { randomFor, uniform } from '../sampling.js';
import { evaluateCandidate } from './gate.js';
import type { GateVerdict } from './gate-verdict.js';
import type { EvaluatedRows } from './evaluated-rows.js';

interface Case {
  readonly seed: number;
  readonly families: number;
  /** Standard deviation of a prediction's error; smaller is better. */
  readonly candidate: number;
  readonly champion: number;
}

/** Rows of families with one child each; both models err by the same draws, more or less of them. */
function evaluatedRows({ seed, families, candidate, champion }: Case): EvaluatedRows {
  const random = randomFor(seed, 0);
  const rows = Array.from({ length: families }, (_, family) => {
    const own = { familyId: `family-${family}`, ageYears: 4 + random.below(14) };
    return Array.from({ length: 1 + random.below(6) }, () => {
      const target = uniform(random);
      const error = uniform(random) - 0.5;
      return { ...own, target, candidate: target + candidate * error, champion: target + champion * error }; // prettier-ignore
    });
  }).flat();
  return {
    familyIds: rows.map(({ familyId }) => familyId),
    ageYears: rows.map(({ ageYears }) => ageYears),
    outputNames: ['reward'],
    targets: Float64Array.from(rows, ({ target }) => target),
    candidate: Float64Array.from(rows, (row) => row.candidate),
    incumbent: { kind: 'champion', predictions: Float64Array.from(rows, (row) => row.champion) },
  };
}

const check = ({ checks }: GateVerdict, name: string) =>
  checks.find((entry) => entry.name === name)!;

const size = fc.double({ min: 0, max: 1, noNaN: true });
const cases = fc.record({
  seed: fc.integer({ min: 0, max: 100_000 }),
  families: fc.integer({ min: 20, max: 60 }),
  candidate: size,
  champion: size,
});

describe('the gate', () => {
  it('never promotes a model that says the same as the champion', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const rows = evaluatedRows({ ...given, candidate: given.champion });
        const verdict = evaluateCandidate(rows, { seed: given.seed });
        expect(verdict.promoted).toBe(false);
        expect(verdict.reasons.map(({ code }) => code)).toEqual(['not-better']);
      }),
      { numRuns: 25 },
    );
  });

  it('lets a better model through wherever it lets a worse one through', () => {
    fc.assert(
      fc.property(cases, size, (given, share) => {
        const verdict = (candidate: number) =>
          evaluateCandidate(evaluatedRows({ ...given, candidate }), { seed: given.seed });
        const before = verdict(given.candidate);
        const better = verdict(given.candidate * share);
        for (const name of ['error', 'age-bands'] as const) {
          if (check(before, name).passed) expect(check(better, name).passed).toBe(true);
        }
        expect(Number(check(better, 'error').values.high)).toBeLessThanOrEqual(
          Number(check(before, 'error').values.high) + 1e-12,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('counts families, not rows', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const once = evaluatedRows(given);
        const twice = (cells: Float64Array) => Float64Array.from([...cells, ...cells]);
        const predictions =
          once.incumbent.kind === 'champion' ? once.incumbent.predictions : once.targets;
        const doubled: EvaluatedRows = {
          ...once,
          familyIds: [...once.familyIds, ...once.familyIds],
          ageYears: [...Array.from(once.ageYears), ...Array.from(once.ageYears)],
          targets: twice(once.targets),
          candidate: twice(once.candidate),
          incumbent: { kind: 'champion', predictions: twice(predictions) },
        };
        const [one, two] = [once, doubled].map((rows) => evaluateCandidate(rows, { seed: 3 }));
        expect(two!.promoted).toBe(one!.promoted);
        const { low, high } = check(one!, 'error').values;
        expect(check(two!, 'error').values.low).toBeCloseTo(Number(low), 12);
        expect(check(two!, 'error').values.high).toBeCloseTo(Number(high), 12);
      }),
      { numRuns: 20 },
    );
  });

  it('is not swayed by one family with a thousand lessons', () => {
    const rows = evaluatedRows({ seed: 8, families: 40, candidate: 0.9, champion: 0.6 });
    const many = 1000;
    const fill = (value: number) => new Float64Array(many).fill(value);
    const loud: EvaluatedRows = {
      ...rows,
      familyIds: [...rows.familyIds, ...new Array<string>(many).fill('loud')],
      ageYears: [...Array.from(rows.ageYears), ...fill(9)],
      targets: Float64Array.from([...rows.targets, ...fill(1)]),
      candidate: Float64Array.from([...rows.candidate, ...fill(1)]),
      incumbent: {
        kind: 'champion',
        predictions: Float64Array.from([
          ...(rows.incumbent as { predictions: Float64Array }).predictions,
          ...fill(0.7),
        ]),
      },
    };
    expect(evaluateCandidate(loud, { seed: 1 }).promoted).toBe(false);
  });

  it('says the same for the same seed, in plain data', () => {
    const rows = evaluatedRows({ seed: 2, families: 30, candidate: 0.3, champion: 0.9 });
    const verdict = evaluateCandidate(rows, { seed: 1 });
    expect(evaluateCandidate(rows, { seed: 1 })).toEqual(verdict);
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
    expect(verdict).toMatchObject({ promoted: true, reasons: [] });
    expect(verdict.checks.map(({ name }) => name)).toEqual(['families', 'error', 'calibration', 'age-bands']); // prettier-ignore
  });
});

describe('the gate refuses', () => {
  const good = { seed: 4, families: 60, candidate: 0.3, champion: 0.9 };
  const codes = (rows: EvaluatedRows) => evaluateCandidate(rows, { seed: 1 }).reasons.map(({ code }) => code); // prettier-ignore

  it('what was evaluated on too few families, or none', () => {
    expect(codes(evaluatedRows({ ...good, families: 19 }))).toEqual(['too-few-families']);
    expect(codes(evaluatedRows({ ...good, families: 0 }))).toEqual(['too-few-families']);
  });

  it('what is worse, and what is better by chance', () => {
    expect(codes(evaluatedRows({ ...good, candidate: 1, champion: 0.5 }))).toContain('not-better');
    const rows = evaluatedRows({ ...good, candidate: 0.5, champion: 0.5 });
    const lucky = rows.candidate.slice();
    // One row a little better, and all others as before.
    lucky[0] = (lucky[0]! + rows.targets[0]!) / 2;
    expect(codes({ ...rows, candidate: lucky })).toEqual(['not-surely-better']);
  });

  it('what is worse for one age', () => {
    const rows = evaluatedRows(good);
    const candidate = rows.candidate.map((value, row) =>
      rows.ageYears[row]! >= 15 ? rows.targets[row]! + 0.6 : value,
    );
    const { reasons } = evaluateCandidate({ ...rows, candidate }, { seed: 1 });
    expect(reasons.filter(({ code }) => code === 'age-band-worse')).toMatchObject([
      { values: { band: '15-18' } },
    ]);
  });

  it('what errs less but is worse calibrated', () => {
    const rows = evaluatedRows({ ...good, families: 200, candidate: 0 });
    const candidate = rows.targets.map((target) => target + 0.15);
    // Always the mean: knows nothing, and is calibrated.
    const predictions = rows.targets.map(() => 0.5);
    const verdict = evaluateCandidate(
      { ...rows, candidate, incumbent: { kind: 'champion', predictions } },
      { seed: 1 },
    );
    expect(verdict.reasons.map(({ code }) => code)).toContain('worse-calibrated');
  });

  it('rows that do not fit together, and predictions that are not numbers', () => {
    const rows = evaluatedRows(good);
    expect(() => codes({ ...rows, candidate: rows.candidate.subarray(1) })).toThrow(/candidate/);
    const candidate = rows.candidate.slice().fill(NaN, 0, 1);
    expect(() => codes({ ...rows, candidate })).toThrow(/candidate\[0\] must be a finite number/);
  });
});

describe('a first model', () => {
  it('is held against a constant, and its calibration against a fixed bar', () => {
    const rows = evaluatedRows({ seed: 4, families: 60, candidate: 0.2, champion: 0 });
    const first: EvaluatedRows = { ...rows, incumbent: { kind: 'constant', values: [0.5] } };
    expect(evaluateCandidate(first, { seed: 1 }).promoted).toBe(true);
    const constant = first.targets.map(() => 0.5);
    expect(evaluateCandidate({ ...first, candidate: constant }, { seed: 1 }).promoted).toBe(false);
  });

  it('of several outputs weighs them alike, whatever their units', () => {
    const random = randomFor(9, 0);
    const targets = Float64Array.from({ length: 120 }, (_, cell) => uniform(random) * (cell % 2 ? 90 : 1)); // prettier-ignore
    const rows = {
      familyIds: Array.from({ length: 60 }, (_, family) => `family-${family}`),
      ageYears: new Array<number>(60).fill(NaN),
      outputNames: ['structure', 'minutes'],
      targets,
      incumbent: { kind: 'constant', values: [0.5, 45] },
      ranges: [
        [0, 1],
        [0, 90],
      ],
    } as const;
    // Knows the minutes to a tenth, and nothing of the structure: half of what there is to know.
    const candidate = targets.map((target, cell) => (cell % 2 ? target + 3 : 0.5));
    const { checks } = evaluateCandidate({ ...rows, candidate }, { seed: 1 });
    const { candidate: error, incumbent } = checks.find(({ name }) => name === 'error')!.values;
    expect(Number(error) / Number(incumbent)).toBeGreaterThan(0.4);
    expect(Number(error) / Number(incumbent)).toBeLessThan(0.6);
  });
});
