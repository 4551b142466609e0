import { randomFor, uniform } from '../../sampling.js';
import type { PlanningInput } from '../../planning/index.js';
import { type HiddenPreferences, makePreferences, statedBestTimes } from './hidden-preferences.js';
import { makeFamily } from './make-family.js';
import type { Draw } from './draw.js';

/** A synthetic family, with the preferences that it does not know of. */
export interface SyntheticFamily {
  readonly familyId: string;
  readonly planningInput: PlanningInput;
  /** Hidden preferences by child. */
  readonly preferences: Readonly<Record<string, HiddenPreferences>>;
}

/** The family with that number, from 0. The same seed and number make the same family. */
export function syntheticFamily(seed: number, number: number): SyntheticFamily {
  const random = randomFor(seed, number);
  const draw: Draw = () => uniform(random);
  const planningInput = makeFamily(draw);
  const preferences = planningInput.learners.map((learner): [string, HiddenPreferences] => [
    learner.id,
    makePreferences(learner, planningInput.subjects, draw),
  ]);
  const learners = planningInput.learners.map((learner, i) => ({
    ...learner,
    bestTimes: statedBestTimes(preferences[i]![1], draw),
  }));
  return {
    familyId: `family-${number}`,
    planningInput: { ...planningInput, learners },
    preferences: Object.fromEntries(preferences),
  };
}
