import { checkNumber } from '../../check-arguments.js';
import { stableShare } from '../../stable-hash.js';

interface ExplorationOptions<Action extends string> {
  /**
   * The subject of the choice, such as a family and a week. The same key makes the same choice, so that a retried job
   * does too.
   */
  readonly key: string;
  /** The alternatives to the usual action, each equally likely. */
  readonly actions: readonly Action[];
  /** Share of the choices that explore, 0 to 1. */
  readonly share: number;
}

interface Exploration<Action extends string> {
  /** The alternative that was chosen, or null for the usual action. */
  readonly action: Action | null;
  /** The chance of this choice. It is recorded, or nothing could be learned from it later. */
  readonly propensity: number;
}

/**
 * Epsilon-greedy exploration: now and then an action other than the one that the models prefer, so that the data keeps
 * showing its effect (Sutton and Barto 2018, section 2.2).
 *
 * @throws RangeError when the share is not from 0 to 1, or there is no alternative.
 */
export function explore<Action extends string>({
  key,
  actions,
  share,
}: ExplorationOptions<Action>): Exploration<Action> {
  checkNumber('share', share, { min: 0, max: 1 });
  if (actions.length === 0) throw new RangeError('actions must hold at least one, got none');
  if (stableShare(`explore/${key}`) >= share) return { action: null, propensity: 1 - share };
  const pick = Math.floor(stableShare(`action/${key}`) * actions.length);
  return { action: actions[pick]!, propensity: share / actions.length };
}
