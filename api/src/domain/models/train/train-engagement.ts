import { randomFor } from '../../sampling.js';
import {
  type LessonRecord,
  rewardOf,
  PRIOR_COMPONENTS,
  estimateComponents,
  byChild,
  rewardResiduals,
  subjectNumbers,
} from '../../preferences/index.js';
import type { LearnedModel } from '../model.js';
import { SCHEMAS } from '../feature-schemas.js';
import type { TrainedModel, TrainingSet, TrainModelOptions } from '../training-set.js';
import { trainBoosting } from '../../trees/index.js';
import { checkExamples, checkFeature } from './check-training-set.js';
import { engagementDataset } from './engagement-dataset.js';
import { type EngagementExtras, ExpectedReward } from '../expected-reward.js';
import { gainOf, importanceOf, measure } from './held-out-metrics.js';
import { calibrateRules } from './rule-calibration.js';
import { type FamilySplit, splitFamilies } from './split-families.js';

/**
 * A low learning rate and shallow trees: most of what a population teaches are smooth effects of one or two features.
 */
const TREES = {
  loss: 'logistic',
  trees: 300,
  learningRate: 0.05,
  maxLeaves: 8,
  minLeafRows: 40,
  l2: 2,
  patience: 25,
} as const;
const LEAST_LEAF_ROWS = 5;
const EXAMPLES_PART = 1;
const COMPONENTS_PART = 2;
/** Shares of the work done after the trees, for the progress. */
const TREES_SHARE = 0.85;

/**
 * Trains the engagement model: trees for the population, and the variances that decide how far each child's own record
 * is trusted.
 */
export function trainEngagement(set: TrainingSet, options: TrainModelOptions): TrainedModel {
  checkLessons(set.lessons);
  const children = byChild(set.lessons);
  const split = splitFamilies(
    set.lessons.map(({ familyId }) => familyId),
    options.seed,
  );
  const part = (wanted: ReadonlySet<string>) => {
    const random = randomFor(options.seed, EXAMPLES_PART);
    return engagementDataset(children, (id) => wanted.has(id), random)!;
  };
  const heldOut = part(split.heldOut);
  const ensemble = growTrees(part(split.training), part(split.validation), options);
  const bare: LearnedModel = {
    kind: 'engagement',
    schemaVersion: SCHEMAS.engagement.version,
    ensemble,
    extras: {
      lessons: set.isSynthetic ? 0 : set.lessons.length,
      rule: set.isSynthetic ? { intercept: 0, slope: 1 } : calibrateRules(children),
      own: { ...PRIOR_COMPONENTS },
    },
  };
  // Uses families that the trees were not grown on. Trees explain what they have seen, so that its children would look more alike than they are.
  const unseen = children.filter(([first]) => !split.training.has(first!.familyId));
  const own = set.isSynthetic ? PRIOR_COMPONENTS : ownComponents(bare, unseen, options.seed);
  const model: LearnedModel = { ...bare, extras: { ...bare.extras, own: { ...own } } };
  options.onProgress?.(0.95);
  const result: TrainedModel = {
    model,
    counts: countsOf(split, set.lessons.length, heldOut.rowCount),
    metrics: measure(model, heldOut),
    importance: importanceOf(model, heldOut, options.seed),
    gain: gainOf(model),
  };
  options.onProgress?.(1);
  return result;
}

function growTrees(
  training: Parameters<typeof trainBoosting>[0],
  validation: Parameters<typeof trainBoosting>[0],
  { seed, signal, onProgress }: TrainModelOptions,
) {
  const { patience, minLeafRows, ...trees } = TREES;
  return trainBoosting(training, {
    ...trees,
    // A small set gets smaller leaves, or it would learn nothing at all.
    minLeafRows: Math.max(
      LEAST_LEAF_ROWS,
      Math.min(minLeafRows, Math.floor(training.rowCount / 50)),
    ),
    seed,
    earlyStopping: { patience, validation },
    ...(signal && { signal }),
    onProgress: ({ treesDone, treesPlanned }) =>
      onProgress?.((TREES_SHARE * treesDone) / treesPlanned),
  }).model;
}

function ownComponents(
  bare: LearnedModel,
  children: readonly (readonly LessonRecord[])[],
  seed: number,
): EngagementExtras['own'] {
  const expected = new ExpectedReward(bare).of(
    children.flatMap((lessons) => lessons.map(({ facts }) => facts)),
  );
  let at = 0;
  const residuals = children.map((lessons) => {
    const own = expected.subarray(at, at + lessons.length);
    at += lessons.length;
    return rewardResiduals(lessons, own, subjectNumbers());
  });
  return estimateComponents(residuals, randomFor(seed, COMPONENTS_PART));
}

function countsOf(
  { training, validation, heldOut }: FamilySplit,
  rows: number,
  heldOutRows: number,
): TrainedModel['counts'] {
  const families = training.size + validation.size + heldOut.size;
  return { families, rows, heldOutFamilies: heldOut.size, heldOutRows };
}

function checkLessons(lessons: readonly LessonRecord[]): void {
  for (const { facts, date, subjectId } of lessons) {
    const where = `lessons.${subjectId}.${date}`;
    checkFeature(`${where}.ageYears`, facts.ageYears, false);
    checkFeature(`${where}.interest`, facts.interest, false);
    checkFeature(`${where}.minutes`, facts.minutes, false);
    checkFeature(`${where}.startMinute`, facts.startMinute, false);
    checkFeature(`${where}.dayOpens`, facts.dayOpens, true);
  }
  checkExamples(
    'lessons',
    lessons.map(({ familyId, date, subjectId, outcome }) => ({
      familyId,
      name: `lessons.${subjectId}.${date}`,
      targets: [isRating(outcome.rating) ? rewardOf(outcome) : NaN],
    })),
  );
}

function isRating(rating: number | null): boolean {
  return rating === null || (rating >= 0 && rating <= 1);
}
