import { evaluateCandidate } from './gate.js';
import type { GateVerdict } from './gate-verdict.js';
import { type Incumbent, outputColumn } from './evaluated-rows.js';
import {
  type CalibrationBin,
  calibration,
  meanSquaredError,
  r2Score,
  predict,
} from '../trees/index.js';
import { type LearnedModel, type TrainingSet, type Examples, examplesOf } from '../models/index.js';
import { ruleReward } from '../preferences/index.js';

interface EvaluationTask {
  readonly candidate: LearnedModel;
  /** The serving model; null where rules decide. */
  readonly champion: LearnedModel | null;
  /** Rows of families that neither model was trained on. */
  readonly heldOut: TrainingSet;
  /** The candidate's training set. Without a champion, its mean stands for the rules. */
  readonly training: TrainingSet;
  readonly seed: number;
}

interface ModelEvaluation {
  readonly verdict: GateVerdict;
  /** Metrics on the held-out families: means over the outputs. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Predicted against observed means by tenths; empty where the outputs are no shares. */
  readonly calibration: readonly CalibrationBin[];
}

/** Compares a candidate with the champion, or, where there is none, with the rules. */
export function evaluateModel(task: EvaluationTask): ModelEvaluation {
  const { candidate, heldOut, seed } = task;
  const examples = examplesOf(candidate.kind, heldOut);
  if (!examples) return NOTHING_TO_EVALUATE;
  const { familyIds, ageYears, dataset } = examples;
  const predictions = predict(candidate.ensemble, dataset.values);
  const rows = {
    familyIds,
    ageYears,
    outputNames: dataset.outputNames,
    targets: dataset.targets,
    candidate: predictions,
    incumbent: incumbentOf(task, examples),
    ranges: rangesOf(candidate),
  };
  const column = (cells: Float64Array, k: number): Float64Array => outputColumn(rows, cells, k);
  const meanOver = (measure: typeof r2Score): number =>
    dataset.outputNames.reduce(
      (sum, _, k) => sum + measure(column(dataset.targets, k), column(predictions, k)),
      0,
    ) / dataset.outputNames.length;
  const isShare = dataset.outputNames.length === 1;
  return {
    verdict: evaluateCandidate(rows, { seed }),
    metrics: { gateMeanSquaredError: meanOver(meanSquaredError), gateR2: meanOver(r2Score) },
    calibration: isShare ? calibration(dataset.targets, predictions) : [],
  };
}

/** Without any held-out family the gate's reason is that there are too few. */
const NOTHING_TO_EVALUATE: ModelEvaluation = {
  verdict: evaluateCandidate(
    {
      familyIds: [],
      ageYears: [],
      outputNames: ['none'],
      targets: new Float64Array(0),
      candidate: new Float64Array(0),
      incumbent: { kind: 'constant', values: [0] },
    },
    { seed: 0 },
  ),
  metrics: {},
  calibration: [],
};

function incumbentOf(task: EvaluationTask, examples: Examples): Incumbent {
  const { champion, candidate, training } = task;
  const { dataset, lessons } = examples;
  if (champion) {
    return { kind: 'champion', predictions: predict(champion.ensemble, dataset.values) };
  }
  if (candidate.kind === 'engagement') {
    return { kind: 'champion', predictions: Float64Array.from(lessons, ruleReward) };
  }
  // The rules expect nothing of whole weeks and their styles.
  const learned = examplesOf(candidate.kind, training);
  const { targets } = (learned ?? examples).dataset;
  const outputs = dataset.outputNames.length;
  const values = dataset.outputNames.map((_, k) => {
    const own = targets.filter((_value, cell) => cell % outputs === k);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
  return { kind: 'constant', values };
}

/** Rewards and ratings are shares; a style's outputs lie between what the trees have seen. */
function rangesOf({ kind, ensemble }: LearnedModel): (readonly [number, number])[] {
  return ensemble.outputNames.map((_, k) =>
    kind === 'generator' ? [ensemble.lowest[k]!, ensemble.highest[k]!] : [0, 1],
  );
}
