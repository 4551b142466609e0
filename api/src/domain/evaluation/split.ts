import { stableShare } from '../stable-hash.js';

/** Share of the families that no model is trained on. */
export const HELD_OUT_SHARE = 0.2;

interface SplitOptions {
  /** Part of the families to hold out, from 0 to 1. */
  readonly share?: number;
  /** Another salt holds out other families. */
  readonly salt?: string;
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
