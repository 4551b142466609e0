export type GateCheckName = 'families' | 'error' | 'calibration' | 'age-bands';
export type GateValue = number | string | boolean | null;

export interface GateCheck {
  readonly name: GateCheckName;
  readonly passed: boolean;
  /** What was measured and what it was held against; of an age band as `6-8.candidate` and so on. */
  readonly values: Readonly<Record<string, GateValue>>;
}

export interface GateReason {
  readonly code:
    'too-few-families' | 'not-better' | 'not-surely-better' | 'worse-calibrated' | 'age-band-worse';
  readonly values: Readonly<Record<string, GateValue>>;
}

export interface GateVerdict {
  readonly promoted: boolean;
  readonly checks: readonly GateCheck[];
  /** Why it was not promoted; empty when it was. */
  readonly reasons: readonly GateReason[];
}

/** One check, and why it was not passed. */
export interface GateOutcome {
  readonly check: GateCheck;
  readonly reasons: readonly GateReason[];
}

/** Squared error row by row. */
export interface PairedErrors {
  readonly candidate: Float64Array;
  readonly incumbent: Float64Array;
}
