import type { LocalDate } from '../../calendar/index.js';
import { type Arm, assignArm } from './assignment.js';
import { explore } from './exploration.js';

/**
 * What plans the weeks of an arm: the champions, the rules alone, or the champions with one version in place of its
 * kind's.
 */
export const SERVES = ['champions', 'rules', 'version'] as const;
export type Serves = (typeof SERVES)[number];

export interface ExperimentArm extends Arm {
  readonly serves: Serves;
  /** The version that serves; null except for `version`. */
  readonly versionId: string | null;
}

/** Weight of the exploration bonus in a week that explores; in an ordinary week it is a third of that. */
export const EXPLORING_WEEK_WEIGHT = 1;

interface WeekAsked {
  readonly familyId: string;
  readonly monday: LocalDate;
  /** The experiment that the family takes part in; null for none. */
  readonly experiment: { readonly id: string; readonly arms: readonly ExperimentArm[] } | null;
  /** Share of the weeks that explore; 0 for a family that asks for none. */
  readonly explorationShare: number;
}

export interface WeekChoice {
  /** The experiment's arm; null outside of one. */
  readonly arm: ExperimentArm | null;
  readonly explores: boolean;
  /** The chance of this arm and of exploring, or not, for this family's week. */
  readonly propensity: number;
}

/**
 * Chooses how a family's week is planned. The choice is always the same for the same week, so that planning it again is
 * no new choice.
 */
export function chooseWeek({
  familyId,
  monday,
  experiment,
  explorationShare,
}: WeekAsked): WeekChoice {
  const assigned = experiment && assignArm(experiment.id, experiment.arms, familyId);
  const key = `${familyId}/${monday}`;
  const { action, propensity } = explore({ key, actions: ['try'], share: explorationShare });
  return {
    arm: assigned?.arm ?? null,
    explores: action === 'try',
    propensity: propensity * (assigned?.propensity ?? 1),
  };
}
