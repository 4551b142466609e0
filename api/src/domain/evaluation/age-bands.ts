import { familyMeans, mean } from './family-means.js';
import type { GateOutcome, GateReason, GateValue, PairedErrors } from './gate-verdict.js';
import type { EvaluatedRows } from './evaluated-rows.js';

/** Ages in whole years, both ends in the band: pre-school, early and upper elementary, middle and high school. */
const AGE_BANDS = [
  { from: 0, to: 5 },
  { from: 6, to: 8 },
  { from: 9, to: 11 },
  { from: 12, to: 14 },
  { from: 15, to: 18 },
] as const;

interface AgeBandLimits {
  readonly ageBandTolerance: number;
  readonly minBandFamilies: number;
}

/**
 * Checks that the candidate serves every age: a model may not improve on the whole at the cost of the youngest or the
 * oldest.
 */
export function evaluateAgeBands(
  rows: EvaluatedRows,
  errors: PairedErrors,
  { ageBandTolerance, minBandFamilies }: AgeBandLimits,
): GateOutcome {
  const values: Record<string, GateValue> = { tolerance: ageBandTolerance, minBandFamilies };
  const reasons: GateReason[] = [];
  for (const { from, to } of AGE_BANDS) {
    const inBand = rowsBetween(rows.ageYears, from, to);
    if (inBand.length === 0) continue;
    const familyIds = inBand.map((row) => rows.familyIds[row]!);
    const candidates = familyMeans(familyIds, pick(errors.candidate, inBand));
    const candidate = mean(candidates);
    const incumbent = mean(familyMeans(familyIds, pick(errors.incumbent, inBand)));
    const isEvaluated = candidates.length >= minBandFamilies;
    // Not `<`: two models without any error in a band are equal.
    const isFine = candidate <= incumbent * (1 + ageBandTolerance);
    const band = `${from}-${to}`;
    values[`${band}.families`] = candidates.length;
    values[`${band}.candidate`] = candidate;
    values[`${band}.incumbent`] = incumbent;
    values[`${band}.evaluated`] = isEvaluated;
    if (isEvaluated && !isFine) {
      reasons.push({ code: 'age-band-worse', values: { band, candidate, incumbent } });
    }
  }
  return { check: { name: 'age-bands', passed: reasons.length === 0, values }, reasons };
}

function rowsBetween(ageYears: ArrayLike<number>, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < ageYears.length; row++) {
    const age = Math.floor(ageYears[row]!);
    if (age >= from && age <= to) rows.push(row);
  }
  return rows;
}

function pick(values: Float64Array, rows: readonly number[]): number[] {
  return rows.map((row) => values[row]!);
}
