import { checkNumber } from '../check-arguments.js';
import { stableShare } from '../stable-hash.js';

/** Share of the families that no model is trained on. */
export const HELD_OUT_SHARE = 0.2;

interface SplitOptions {
  /** Part of the families to hold out, from 0 to 1. */
  readonly share?: number;
  /** Another salt holds out other families. */
  readonly salt?: string;
}

/** Row numbers, rising. */
export interface FamilySplit {
  readonly training: number[];
  readonly heldOut: number[];
}

/**
 * Whether a family is held out. The answer depends on the family's id alone and is the same in every run, so that a
 * champion was never trained on the families on which it and its challengers are evaluated.
 */
export function isHeldOut(
  familyId: string,
  { share = HELD_OUT_SHARE, salt = 'held-out' }: SplitOptions = {},
): boolean {
  return stableShare(`${salt}/${familyId}`) < share;
}

/**
 * Splits rows by family, `familyIds` row by row. All rows of a family are on the same side, or a model would be
 * evaluated on children that it knows. Either side may be empty when there are few families.
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
