import { calibrationError } from '../trees/index.js';
import { evaluateAgeBands } from './age-bands.js';
import { bootstrapMean } from './family-bootstrap.js';
import { familyMeans, mean } from './family-means.js';
import type { GateOutcome, GateVerdict, PairedErrors } from './gate-verdict.js';
import {
  checkEvaluatedRows,
  incumbentPredictions,
  type EvaluatedRows,
  outputColumn,
  rowErrors,
} from './evaluated-rows.js';

const GATE = {
  /** A percentile interval over fewer families is too narrow to trust (Efron and Tibshirani 1993, section 13.3). */
  minFamilies: 20,
  draws: 2000,
  confidence: 0.95,
  /**
   * The calibration error may exceed the champion's by this much: a percentage point, less than the measure's own
   * noise.
   */
  calibrationTolerance: 0.01,
  /** The largest calibration error of a first model, which has no champion to be compared with. */
  firstCalibrationError: 0.1,
  /** The error of an age band may grow by this share of the champion's. */
  ageBandTolerance: 0.1,
  /** An age band of fewer held-out families is shown but does not decide. */
  minBandFamilies: 5,
} as const;

/**
 * Decides whether a candidate may replace the champion, on rows of families that neither was trained on. A paired
 * bootstrap interval over families must show a lower error and exclude zero, the calibration must be no worse, and no
 * age band may be worse by more than a tenth. Every family counts the same, however many rows it has.
 *
 * @throws RangeError when the parts do not fit together or a prediction is not a number.
 */
export function evaluateCandidate(
  rows: EvaluatedRows,
  { seed }: { readonly seed: number },
): GateVerdict {
  checkEvaluatedRows(rows);
  const incumbent = incumbentPredictions(rows);
  const errors = {
    candidate: rowErrors(rows, rows.candidate),
    incumbent: rowErrors(rows, incumbent),
  };
  const families = new Set(rows.familyIds).size;
  const outcomes = [evaluateFamilies(families)];
  if (families > 0) {
    outcomes.push(
      evaluateError(rows, errors, seed),
      evaluateCalibration(rows, incumbent),
      evaluateAgeBands(rows, errors, GATE),
    );
  }
  const reasons = outcomes.flatMap((outcome) => outcome.reasons);
  return {
    promoted: outcomes.every(({ check }) => check.passed),
    checks: outcomes.map(({ check }) => check),
    reasons,
  };
}

function evaluateFamilies(families: number): GateOutcome {
  const values = { families, atLeast: GATE.minFamilies };
  const passed = families >= GATE.minFamilies;
  return {
    check: { name: 'families', passed, values },
    reasons: passed ? [] : [{ code: 'too-few-families', values }],
  };
}

function evaluateError(rows: EvaluatedRows, errors: PairedErrors, seed: number): GateOutcome {
  const candidate = familyMeans(rows.familyIds, errors.candidate);
  const incumbent = familyMeans(rows.familyIds, errors.incumbent);
  const { draws, confidence } = GATE;
  const differences = candidate.map((error, family) => error - incumbent[family]!);
  const { estimate, low, high } = bootstrapMean(differences, { seed, draws, confidence });
  const values = {
    candidate: mean(candidate),
    incumbent: mean(incumbent),
    difference: estimate,
    low,
    high,
    confidence,
    draws,
  };
  const passed = high < 0;
  const code = estimate < 0 ? 'not-surely-better' : 'not-better';
  return {
    check: { name: 'error', passed, values },
    reasons: passed ? [] : [{ code, values }],
  };
}

function evaluateCalibration(rows: EvaluatedRows, incumbentCells: Float64Array): GateOutcome {
  const candidate = calibrationOver(rows, rows.candidate);
  const isFirst = rows.incumbent.kind === 'constant';
  // A constant prediction is calibrated as soon as its mean is right, which says nothing about a model that predicts differences.
  const incumbent = isFirst ? null : calibrationOver(rows, incumbentCells);
  const atMost =
    incumbent === null ? GATE.firstCalibrationError : incumbent + GATE.calibrationTolerance;
  const values = { candidate, incumbent, atMost };
  const passed = candidate <= atMost;
  return {
    check: { name: 'calibration', passed, values },
    reasons: passed ? [] : [{ code: 'worse-calibrated', values }],
  };
}

/** Mean over the outputs of the expected calibration error, each output laid on 0 to 1 by its range. */
function calibrationOver(rows: EvaluatedRows, predictions: Float64Array): number {
  return mean(
    rows.outputNames.map((_, k) => {
      const [low, high] = rows.ranges?.[k] ?? [0, 1];
      const span = high - low || 1;
      const scaled = (cells: Float64Array): Float64Array =>
        outputColumn(rows, cells, k).map((value) => (value - low) / span);
      return calibrationError(scaled(rows.targets), scaled(predictions));
    }),
  );
}
