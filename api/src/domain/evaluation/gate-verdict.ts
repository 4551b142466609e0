type GateCheckName = 'families' | 'error' | 'calibration' | 'age-bands';
export type GateValue = number | string | boolean | null;

interface GateCheck {
  readonly name: GateCheckName;
  readonly passed: boolean;
  /** The measured values and their limits; those of an age band are named `6-8.candidate` and so on. */
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
  /** Why the candidate was not promoted; empty where it was. */
  readonly reasons: readonly GateReason[];
}

/** One check, and the reason where it failed. */
export interface GateOutcome {
  readonly check: GateCheck;
  readonly reasons: readonly GateReason[];
}

/** Squared error row by row. */
export interface PairedErrors {
  readonly candidate: Float64Array;
  readonly incumbent: Float64Array;
}
