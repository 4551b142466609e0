import { randomFor, uniform } from '../../sampling.js';
import type { FamilyLife } from '../../planning/index.js';
import { type HiddenTaste, makeTaste, statedBestTimes } from './hidden-preferences.js';
import { makeFamily } from './make-family.js';
import type { Draw } from './draw.js';

/** A made-up family with what it does not know of itself. */
export interface SyntheticFamily {
  readonly familyId: string;
  readonly life: FamilyLife;
  /** By child. */
  readonly tastes: Readonly<Record<string, HiddenTaste>>;
}

/** The family of that number, from 0: the same seed and number make the same family. */
export function syntheticFamily(seed: number, number: number): SyntheticFamily {
  const random = randomFor(seed, number);
  const draw: Draw = () => uniform(random);
  const life = makeFamily(draw);
  const tastes = life.learners.map((learner): [string, HiddenTaste] => [
    learner.id,
    makeTaste(learner, life.subjects, draw),
  ]);
  const learners = life.learners.map((learner, i) => ({
    ...learner,
    bestTimes: statedBestTimes(tastes[i]![1], draw),
  }));
  return {
    familyId: `family-${number}`,
    life: { ...life, learners },
    tastes: Object.fromEntries(tastes),
  };
}
