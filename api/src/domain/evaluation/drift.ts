import { type Column, type ColumnProfile, countInto } from './profile.js';

/**
 * Above this index a population has shifted enough to act: the practice of credit scoring (Siddiqi 2006, Credit Risk
 * Scorecards).
 */
export const DRIFT_THRESHOLD = 0.2;

/** Rows added to every bin on both sides, so that an empty one does not make the index infinite. */
const SMOOTHING = 0.5;

/** One-sided 95% point of the standard normal distribution. */
const Z_95 = 1.645;

export interface ColumnDrift {
  readonly name: string;
  /** Population stability index: 0 for equal shares, above 0.1 look at it, above 0.2 it is a shift. */
  readonly psi: number;
  /** The index that chance alone stays below in 95 of 100 comparisons of so few rows. */
  readonly chance: number;
  readonly isAlert: boolean;
  readonly referenceRows: number;
  readonly currentRows: number;
  readonly bins: readonly DriftBin[];
}

interface DriftBin {
  readonly kind: 'range' | 'category' | 'other' | 'unknown';
  /** The bin covers values above this one, up to and including `to`; null is open. Only for ranges. */
  readonly from: number | null;
  readonly to: number | null;
  readonly category: string | null;
  /** Shares of all rows, 0 to 1. */
  readonly reference: number;
  readonly current: number;
}

export interface DriftReport {
  readonly features: readonly ColumnDrift[];
  readonly predictions: readonly ColumnDrift[];
  /** Names of the columns that have shifted, features first. */
  readonly alerts: readonly string[];
}

/**
 * Population stability index, the sum over bins of (current - reference) ln(current / reference) of smoothed shares. It is
 * twice a symmetrised Kullback-Leibler divergence, so never below zero.
 */
export function populationStability(
  reference: readonly number[],
  current: readonly number[],
): number {
  const before = smoothedShares(reference);
  const now = smoothedShares(current);
  return now.reduce((sum, share, bin) => sum + (share - before[bin]!) * Math.log(share / before[bin]!), 0); // prettier-ignore
}

/**
 * How far one column has moved from its profile. An alert needs an index above the threshold, and above the index that
 * chance gives with so few rows: without drift the index is about chi-squared(bins - 1) x (1/n + 1/m) (Yurdakul 2018,
 * Statistical Properties of Population Stability Index).
 */
export function columnDrift(profile: ColumnProfile, column: Column): ColumnDrift {
  const counts = countInto(profile, column);
  const referenceRows = total(profile.counts);
  const currentRows = total(counts);
  const psi = populationStability(profile.counts, counts);
  const freedom = counts.filter((count, bin) => count + profile.counts[bin]! > 0).length - 1;
  const scale = 1 / Math.max(1, referenceRows) + 1 / Math.max(1, currentRows);
  const chance = (freedom + Z_95 * Math.sqrt(2 * freedom)) * scale;
  const isAlert = referenceRows > 0 && currentRows > 0 && psi > DRIFT_THRESHOLD && psi > chance;
  return {
    name: profile.name,
    psi,
    chance,
    isAlert,
    referenceRows,
    currentRows,
    bins: binsOf(profile, counts),
  };
}

/** Profiles and columns are matched by name. @throws RangeError when a profile's column is missing. */
export function driftReport(
  reference: { readonly features: readonly ColumnProfile[]; readonly predictions: readonly ColumnProfile[] }, // prettier-ignore
  current: { readonly features: readonly Column[]; readonly predictions: readonly Column[] },
): DriftReport {
  const features = driftOf(reference.features, current.features);
  const predictions = driftOf(reference.predictions, current.predictions);
  const alerts = [...features, ...predictions]
    .filter(({ isAlert }) => isAlert)
    .map(({ name }) => name);
  return { features, predictions, alerts };
}

function driftOf(profiles: readonly ColumnProfile[], columns: readonly Column[]): ColumnDrift[] {
  return profiles.map((profile) => {
    const column = columns.find(({ name }) => name === profile.name);
    if (!column) throw new RangeError(`columns must have ${profile.name}, which was profiled`);
    return columnDrift(profile, column);
  });
}

function binsOf(profile: ColumnProfile, counts: readonly number[]): DriftBin[] {
  const reference = sharesOf(profile.counts);
  const current = sharesOf(counts);
  return counts.map((_, bin) => ({
    ...labelOf(profile, bin),
    reference: reference[bin]!,
    current: current[bin]!,
  }));
}

function labelOf(profile: ColumnProfile, bin: number): Omit<DriftBin, 'reference' | 'current'> {
  const nothing = { from: null, to: null, category: null };
  if (bin === profile.counts.length - 1) return { ...nothing, kind: 'unknown' };
  if (profile.kind === 'number') {
    const { edges } = profile;
    return { ...nothing, kind: 'range', from: edges[bin - 1] ?? null, to: edges[bin] ?? null };
  }
  const category = profile.categories[bin];
  if (category === undefined) return { ...nothing, kind: 'other' };
  return { ...nothing, kind: 'category', category };
}

function smoothedShares(counts: readonly number[]): number[] {
  const rows = total(counts) + SMOOTHING * counts.length;
  return counts.map((count) => (count + SMOOTHING) / rows);
}

function sharesOf(counts: readonly number[]): number[] {
  const rows = Math.max(1, total(counts));
  return counts.map((count) => count / rows);
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
