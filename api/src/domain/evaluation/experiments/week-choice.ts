import type { LocalDate } from '../../calendar/index.js';
import { type Arm, assignArm } from './assignment.js';
import { explore } from './exploration.js';

/** Who plans the weeks of an arm: the champions, the rules alone, or the champions with one version in its kind's place. */
export const SERVES = ['champions', 'rules', 'version'] as const;
export type Serves = (typeof SERVES)[number];

export interface ExperimentArm extends Arm {
  readonly serves: Serves;
  /** The version that serves; null but for `version`. */
  readonly versionId: string | null;
}

/** How eagerly a trying week looks at times that little is known of; an ordinary one does so a third as much. */
export const EXPLORING_WEEK_WEIGHT = 1;

export interface WeekAsked {
  readonly familyId: string;
  readonly monday: LocalDate;
  /** The experiment that the family takes part in; null for none. */
  readonly experiment: { readonly id: string; readonly arms: readonly ExperimentArm[] } | null;
  /** Part of the weeks that try times little is known of; 0 for a family that asks for none. */
  readonly explorationShare: number;
}

export interface WeekChoice {
  /** The experiment's arm; null outside of one. */
  readonly arm: ExperimentArm | null;
  readonly explores: boolean;
  /** The chance that this family's week had of this arm and of trying, or not. */
  readonly propensity: number;
}

/** How a family's week is planned: always the same for the same week, so that planning it again is no new choice. */
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
