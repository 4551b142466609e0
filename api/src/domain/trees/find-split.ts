/** A question at a node: is the feature's bin at most `bin`? */
export interface Split {
  readonly feature: number;
  /** Last bin that goes left. */
  readonly bin: number;
  readonly isMissingLeft: boolean;
  /** How much the loss falls. */
  readonly gain: number;
}

interface SplitRules {
  readonly outputs: number;
  readonly stride: number;
  /** Rows (with repeats) that each side must keep. */
  readonly minLeafRows: number;
  /** Weight that each side must keep. */
  readonly minLeafWeight: number;
  /** Added to the weight of a side: pulls small leaves towards zero. */
  readonly l2: number;
  readonly minGain: number;
}

/** Bins of one feature in a histogram that have rows, in rising order. */
interface OccupiedBins {
  readonly histogram: Float64Array;
  /** Where bin 0 begins in the histogram. */
  readonly base: number;
  readonly bins: Uint8Array;
  readonly count: number;
  /** The bin of values that are not known. */
  readonly missing: number;
}

/**
 * Finds the best question for a node: the one with the largest sum over sides and outputs of sum^2 / (weight + l2), which
 * is what the squared error (or its second-order approximation) falls by.
 */
export class SplitFinder {
  private readonly leftSums: Float64Array;
  private totals: Float64Array;
  private bestScore = 0;
  private parentScore = 0;
  private best: Omit<Split, 'gain'> | null = null;

  constructor(private readonly rules: SplitRules) {
    this.leftSums = new Float64Array(rules.stride);
    this.totals = this.leftSums;
  }

  /** Starts on a node with these sums. */
  begin(totals: Float64Array): void {
    const { outputs, l2, minGain } = this.rules;
    this.totals = totals;
    this.best = null;
    let squares = 0;
    for (let k = 0; k < outputs; k++) squares += totals[k]! ** 2;
    this.parentScore = squares / (totals[outputs]! + l2);
    // Rounding alone must not look like a gain.
    this.bestScore = this.parentScore + minGain + Math.abs(this.parentScore) * 1e-12;
  }

  /** The best question of all features tried since `begin`. */
  result(): Split | null {
    return this.best && { ...this.best, gain: this.bestScore - this.parentScore };
  }

  /** Tries every cut of one feature, unknown values right, and, when the node has any, also left. */
  tryFeature(feature: number, occupied: OccupiedBins): void {
    const { histogram, base, missing, count } = occupied;
    const { outputs, stride } = this.rules;
    const missingAt = base + missing * stride;
    const hasMissing = histogram[missingAt + stride - 1] !== 0;
    const scan = outputs === 1 ? this.scanOne : this.scanMany;
    const cuts = hasMissing ? count : count - 1;
    this.leftSums.fill(0);
    const right = scan.call(this, occupied, cuts);
    if (right >= 0) this.keep(feature, occupied, right, false);
    if (!hasMissing) return;
    for (let s = 0; s < stride; s++) this.leftSums[s] = histogram[missingAt + s]!;
    const left = scan.call(this, occupied, count - 1);
    if (left >= 0) this.keep(feature, occupied, left, true);
  }

  /** Notes a cut after occupied bin number `index`, in the middle of the empty bins that follow it. */
  private keep(
    feature: number,
    occupied: OccupiedBins,
    index: number,
    isMissingLeft: boolean,
  ): void {
    const { bins, count } = occupied;
    const last = bins[index]!;
    const isAll = index === count - 1;
    const bin = isAll ? occupied.missing - 1 : last + ((bins[index + 1]! - 1 - last) >> 1);
    this.best = { feature, bin, isMissingLeft };
  }

  /** Best of the first `cuts` cuts for one output, or -1 when none beats the best so far. */
  private scanOne({ histogram, base, bins }: OccupiedBins, cuts: number): number {
    const { stride, minLeafRows, minLeafWeight, l2 } = this.rules;
    const total = this.totals[0]!;
    const totalWeight = this.totals[1]!;
    const totalRows = this.totals[stride - 1]!;
    let sum = this.leftSums[0]!;
    let weight = this.leftSums[1]!;
    let rows = this.leftSums[stride - 1]!;
    let bestScore = this.bestScore;
    let best = -1;
    for (let i = 0; i < cuts; i++) {
      const at = base + bins[i]! * stride;
      sum += histogram[at]!;
      weight += histogram[at + 1]!;
      rows += histogram[at + stride - 1]!;
      if (rows < minLeafRows || weight < minLeafWeight) continue;
      const weightRight = totalWeight - weight;
      if (totalRows - rows < minLeafRows || weightRight < minLeafWeight) break;
      const sumRight = total - sum;
      // sum^2 / left + sumRight^2 / right with one division, the slowest step of this loop.
      const left = weight + l2;
      const right = weightRight + l2;
      const score = (sum * sum * right + sumRight * sumRight * left) / (left * right);
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    this.bestScore = bestScore;
    return best;
  }

  /** The same for several outputs, which count alike. */
  private scanMany({ histogram, base, bins }: OccupiedBins, cuts: number): number {
    const { stride, outputs, minLeafRows, minLeafWeight, l2 } = this.rules;
    const { leftSums, totals } = this;
    let best = -1;
    for (let i = 0; i < cuts; i++) {
      const at = base + bins[i]! * stride;
      for (let s = 0; s < stride; s++) leftSums[s] = leftSums[s]! + histogram[at + s]!;
      const weight = leftSums[outputs]!;
      const rows = leftSums[stride - 1]!;
      if (rows < minLeafRows || weight < minLeafWeight) continue;
      const weightRight = totals[outputs]! - weight;
      if (totals[stride - 1]! - rows < minLeafRows || weightRight < minLeafWeight) break;
      let left = 0;
      let right = 0;
      for (let k = 0; k < outputs; k++) {
        const sum = leftSums[k]!;
        const sumRight = totals[k]! - sum;
        left += sum * sum;
        right += sumRight * sumRight;
      }
      const score = left / (weight + l2) + right / (weightRight + l2);
      if (score > this.bestScore) {
        this.bestScore = score;
        best = i;
      }
    }
    return best;
  }
}
