import {
  type Dataset,
  datasetFromRows,
  trainBoosting,
  type TreeEnsemble,
  FOREST_DEFAULTS,
  trainForest,
} from '../../trees/index.js';
import { styleRow, styleTargets } from '../features/style-features.js';
import { weekRow } from '../features/week-features.js';
import type { LearnedModel } from '../model.js';
import { SCHEMAS } from '../feature-schemas.js';
import type { TrainedModel, TrainingSet, TrainModelOptions } from '../training-set.js';
import {
  checkExamples,
  checkFeature,
  type Example,
  type ExampleSet,
} from './check-training-set.js';
import { gainOf, importanceOf, measure } from './held-out-metrics.js';
import { splitFamilies } from './split-families.js';

interface TabularExample extends Example {
  readonly row: readonly number[];
}

interface Task {
  readonly kind: 'generator' | 'satisfaction';
  /** The name of the examples in messages. */
  readonly set: ExampleSet;
  readonly examples: readonly TabularExample[];
  readonly grow: (training: Dataset, validation: Dataset) => TreeEnsemble;
}

/** Trains the generator: a forest that predicts which style of week suits a family. */
export function trainGenerator(set: TrainingSet, options: TrainModelOptions): TrainedModel {
  const examples = set.styles.map(({ familyId, facts, style }) => ({
    familyId,
    name: `styles.${familyId}`,
    row: styleRow(facts),
    targets: styleTargets(style),
  }));
  return trainTabular({ kind: 'generator', set: 'styles', examples, grow }, options);

  function grow(training: Dataset): TreeEnsemble {
    const { trees, maxDepth } = FOREST_DEFAULTS;
    return trainForest(training, { ...treeOptions(options), trees, maxDepth, minLeafRows: 3, featureShare: 0.5 }); // prettier-ignore
  }
}

/** Trains the satisfaction model: boosted trees that predict the rating of a week. */
export function trainSatisfaction(set: TrainingSet, options: TrainModelOptions): TrainedModel {
  const examples = set.weeks.map(({ familyId, monday, facts, rating }) => ({
    familyId,
    name: `ratings.${monday}`,
    row: weekRow(facts),
    targets: [rating],
  }));
  return trainTabular({ kind: 'satisfaction', set: 'ratings', examples, grow }, options);

  function grow(training: Dataset, validation: Dataset): TreeEnsemble {
    return trainBoosting(training, {
      ...treeOptions(options),
      trees: 300,
      learningRate: 0.06,
      maxLeaves: 8,
      minLeafRows: Math.max(2, Math.min(20, Math.floor(training.rowCount / 20))),
      l2: 2,
      earlyStopping: { patience: 20, validation },
    }).model;
  }
}

function treeOptions({ seed, signal, onProgress }: TrainModelOptions) {
  return {
    seed,
    ...(signal && { signal }),
    onProgress: ({ treesDone, treesPlanned }: { treesDone: number; treesPlanned: number }) =>
      onProgress?.((0.95 * treesDone) / treesPlanned),
  };
}

function trainTabular({ kind, set, examples, grow }: Task, options: TrainModelOptions) {
  const { featureNames, outputNames, version } = SCHEMAS[kind];
  checkExamples(set, examples);
  for (const { name, row } of examples) {
    row.forEach((value, k) => checkFeature(`${name}.${featureNames[k]}`, value, true));
  }
  const split = splitFamilies(
    examples.map(({ familyId }) => familyId),
    options.seed,
  );
  const part = (wanted: ReadonlySet<string>): Dataset => {
    const own = examples.filter(({ familyId }) => wanted.has(familyId));
    const rows = own.map(({ row }) => row);
    return datasetFromRows({ featureNames, outputNames, rows, targets: own.map((e) => e.targets) });
  };
  const heldOut = part(split.heldOut);
  const ensemble = grow(part(split.training), part(split.validation));
  const model: LearnedModel = { kind, schemaVersion: version, ensemble, extras: {} };
  const result: TrainedModel = {
    model,
    counts: {
      families: split.training.size + split.validation.size + split.heldOut.size,
      rows: examples.length,
      heldOutFamilies: split.heldOut.size,
      heldOutRows: heldOut.rowCount,
    },
    metrics: measure(model, heldOut),
    importance: importanceOf(model, heldOut, options.seed),
    gain: gainOf(model),
  };
  options.onProgress?.(1);
  return result;
}
