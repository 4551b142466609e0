import { checkNumber } from '../../check-arguments.js';
import { stableShare } from '../../stable-hash.js';

/** One of the ways that an experiment compares. */
export interface Arm {
  readonly name: string;
  /** Part of the families, above 0; all arms' parts add up to 1. */
  readonly share: number;
}

interface Assignment<A extends Arm = Arm> {
  readonly arm: A;
  /** The chance that this family had of getting this arm. */
  readonly propensity: number;
}

/**
 * The arm of a family in an experiment: always the same, and independent of its arm in any other experiment, because the
 * hash is salted with the experiment's id. Raising the first arm's share takes no family out of it.
 * @throws RangeError when the arms are fewer than two, share a name, or their shares do not add up to 1.
 */
export function assignArm<A extends Arm>(
  experimentId: string,
  arms: readonly A[],
  familyId: string,
): Assignment<A> {
  checkArms(arms);
  const place = stableShare(`${experimentId}/${familyId}`);
  let end = 0;
  for (const arm of arms) {
    end += arm.share;
    if (place < end) return { arm, propensity: arm.share };
  }
  // Shares such as 0.1 and 0.9 may add up to a little less than 1.
  const last = arms.at(-1)!;
  return { arm: last, propensity: last.share };
}

export function checkArms(arms: readonly Arm[]): void {
  if (arms.length < 2) throw new RangeError(`arms must be at least 2, got ${arms.length}`);
  if (new Set(arms.map(({ name }) => name)).size !== arms.length) {
    throw new RangeError(`arms must have different names, got ${arms.map(({ name }) => name).join(', ')}`); // prettier-ignore
  }
  for (const arm of arms) checkNumber(`share of ${arm.name}`, arm.share, { min: 0, max: 1, above: true }); // prettier-ignore
  const sum = arms.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`shares must add up to 1, got ${sum}`);
}
