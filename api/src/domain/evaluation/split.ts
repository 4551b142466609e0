import { checkNumber } from '../check-arguments.js';
import { stableShare } from '../stable-hash.js';

/** Part of the families that no model is trained on. */
export const HELD_OUT_SHARE = 0.2;

export interface SplitOptions {
  /** Part of the families to hold out, from 0 to 1. */
  readonly share?: number;
  /** Families are held out anew under another salt. */
  readonly salt?: string;
}

/** Row numbers, rising. */
export interface FamilySplit {
  readonly training: number[];
  readonly heldOut: number[];
}

/**
 * Whether a family is held out. It depends on the family's id alone, so the answer is the same in every run: a champion
 * was never trained on the families that it and its challengers are judged on.
 */
export function isHeldOut(
  familyId: string,
  { share = HELD_OUT_SHARE, salt = 'held-out' }: SplitOptions = {},
): boolean {
  return stableShare(`${salt}/${familyId}`) < share;
}

/**
 * Parts rows by family, `familyIds` row by row: all rows of one family are on the same side, or a model would be judged on
 * children that it knows. Either side may be empty when the families are few.
 */
export function splitByFamily(
  familyIds: readonly string[],
  options: SplitOptions = {},
): FamilySplit {
  checkNumber('share', options.share ?? HELD_OUT_SHARE, { min: 0, max: 1 });
  const split: FamilySplit = { training: [], heldOut: [] };
  familyIds.forEach((familyId, row) => {
    (isHeldOut(familyId, options) ? split.heldOut : split.training).push(row);
  });
  return split;
}
