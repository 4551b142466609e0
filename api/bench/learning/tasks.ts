import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { friedman, type FriedmanProblem } from '../../src/domain/trees/friedman-factory.js';
import {
  type Dataset,
  predict,
  r2Score,
  trainBoosting,
  trainForest,
} from '../../src/domain/trees/index.js';

export const FEATURES = 20;
export const TRAINING_ROWS = 20_000;
export const TEST_ROWS = 100_000;

export const LEARNERS = ['forest', 'boosting'] as const;
export type Learner = (typeof LEARNERS)[number];

/** What both sides are given. */
export const OPTIONS = {
  forest: { trees: 100, maxDepth: 10 },
  boosting: { trees: 100, maxLeaves: 31, learningRate: 0.1, minLeafRows: 20, maxBins: 255 },
} as const;

export interface Seconds {
  /** Processor time of the whole process, its helper threads included. */
  readonly cpu: number;
  readonly wall: number;
}

export interface Outcome {
  /** On the test rows. */
  readonly r2: number;
  readonly fit: Seconds;
  readonly predict: Seconds;
}

export interface Problem {
  readonly name: string;
  readonly training: Dataset;
  readonly test: Dataset;
}

/** One of Friedman's problems, its training and test rows from different seeds. */
export function makeProblem(number: FriedmanProblem, seed: number): Problem {
  const size = { features: FEATURES, seed: seed * 2 };
  return {
    name: `friedman-${number}`,
    training: friedman(number, { ...size, rowCount: TRAINING_ROWS }),
    test: friedman(number, { ...size, rowCount: TEST_ROWS, seed: seed * 2 + 1 }),
  };
}

/** Writes the data for the other side: float64, little-endian, row by row. */
export function writeProblem(folder: string, { name, training, test }: Problem): void {
  for (const [part, { values, targets }] of Object.entries({ train: training, test })) {
    writeFileSync(join(folder, `${name}-${part}-x.f64`), values);
    writeFileSync(join(folder, `${name}-${part}-y.f64`), targets);
  }
}

/** Trains and predicts once with our learner. */
export function runOurs(learner: Learner, { training, test }: Problem, seed: number): Outcome {
  const fit = measure(() =>
    learner === 'forest'
      ? trainForest(training, { ...OPTIONS.forest, seed })
      : trainBoosting(training, { ...OPTIONS.boosting, seed }).model,
  );
  const scored = measure(() => predict(fit.result, test.values));
  return {
    r2: r2Score(test.targets, scored.result),
    fit: fit.seconds,
    predict: scored.seconds,
  };
}

function measure<T>(work: () => T): { readonly result: T; readonly seconds: Seconds } {
  const cpuBefore = process.cpuUsage();
  const wallBefore = performance.now();
  const result = work();
  const wall = (performance.now() - wallBefore) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { result, seconds: { cpu: (user + system) / 1e6, wall } };
}
