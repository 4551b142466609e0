import { type RefusalParams, TrainingRefused } from '../training-set.js';

/** The smallest number of families to train on: fewer cannot be told apart from their own habits. */
const LEAST_FAMILIES = 10;

/** What a kind of model learns from. */
export type ExampleSet = 'lessons' | 'styles' | 'ratings';

export interface Example {
  readonly familyId: string;
  /** The name of the set in messages. */
  readonly name: string;
  readonly targets: readonly number[];
}

/** @throws TrainingRefused for too few families, a label that is not a number, or labels that are all the same. */
export function checkExamples(set: ExampleSet, examples: readonly Example[]): void {
  const families = new Set(examples.map(({ familyId }) => familyId)).size;
  if (families < LEAST_FAMILIES) {
    throw new TrainingRefused(
      'training.too-few-families',
      { set, families, atLeast: LEAST_FAMILIES },
      `${set} must come from at least ${LEAST_FAMILIES} families, got ${families}`,
    );
  }
  for (const { name, targets } of examples) {
    const wrong = targets.find((target) => !Number.isFinite(target));
    if (wrong !== undefined) {
      throw notANumber(
        { name, value: String(wrong) },
        `${name} must have numbers to learn, got ${wrong}`,
      );
    }
  }
  const first = examples[0]!.targets;
  const varies = examples.some(({ targets }) => targets.some((target, k) => target !== first[k]));
  if (!varies) {
    const value = first.join(', ');
    throw new TrainingRefused(
      'training.constant-labels',
      { set, value },
      `${set} must differ, got ${value} every time`,
    );
  }
}

/** @throws TrainingRefused where a feature is infinite, or is not a number though it is always known. */
export function checkFeature(name: string, value: number, mayBeUnknown: boolean): void {
  if (Number.isFinite(value) || (mayBeUnknown && Number.isNaN(value))) return;
  throw notANumber({ name, value: String(value) }, `${name} must be a number, got ${value}`);
}

/** A fault of the data, and no state that a family can be in: `name` is for those who look for its source. */
const notANumber = (params: RefusalParams, message: string): TrainingRefused =>
  new TrainingRefused('training.not-a-number', params, message);
