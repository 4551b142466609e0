import { checkNumber } from '../../check-arguments.js';
import { stableShare } from '../../stable-hash.js';

export interface ExplorationOptions<Action extends string> {
  /** What the choice is for, such as a family and a week: the same key makes the same choice, so a retried job does too. */
  readonly key: string;
  /** What would be tried instead of the usual; each as likely as any other. */
  readonly actions: readonly Action[];
  /** Part of the choices that try something, 0 to 1. */
  readonly share: number;
}

export interface Exploration<Action extends string> {
  /** What is tried, or null for the usual way. */
  readonly action: Action | null;
  /** The chance that this very choice had; recorded, or nothing could be learned from it later. */
  readonly propensity: number;
}

/**
 * Epsilon-greedy: now and then something other than what the models like best, so that the data keeps telling about it
 * (Sutton and Barto 2018, section 2.2).
 * @throws RangeError when the share is not from 0 to 1, or there is nothing to try.
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
