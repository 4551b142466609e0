import { randomFor, shuffle } from '../../sampling.js';

const SPLIT_PART = 0x7ffffffd;
/** Shares of families for early stopping, and for the metrics of the finished model. */
const VALIDATION_SHARE = 0.2;
const HELD_OUT_SHARE = 0.15;

export interface FamilySplit {
  readonly training: ReadonlySet<string>;
  readonly validation: ReadonlySet<string>;
  readonly heldOut: ReadonlySet<string>;
}

/** Splits families into training, validation and held-out ones. All rows of a family are on the same side. */
export function splitFamilies(familyIds: Iterable<string>, seed: number): FamilySplit {
  const sorted = [...new Set(familyIds)].sort();
  const order = Uint32Array.from(sorted, (_, i) => i);
  shuffle(order, randomFor(seed, SPLIT_PART));
  const ids = Array.from(order, (i) => sorted[i]!);
  const validation = Math.max(1, Math.round(ids.length * VALIDATION_SHARE));
  const heldOut = Math.max(1, Math.round(ids.length * HELD_OUT_SHARE));
  return {
    validation: new Set(ids.slice(0, validation)),
    heldOut: new Set(ids.slice(validation, validation + heldOut)),
    training: new Set(ids.slice(validation + heldOut)),
  };
}
