import { randomFor, shuffle } from '../sampling.js';
import { checkInteger, checkNumber } from '../check-arguments.js';
import { type Dataset, selectRows } from './dataset.js';
import type { FlatTrees, Loss } from './ensemble.js';
import { meanLoss } from './losses.js';
import { addTrees } from './predict.js';

/** When to stop adding trees. The model keeps the trees up to the best validation loss. */
export interface EarlyStopping {
  /** Trees without a better validation loss before stopping. */
  readonly patience: number;
  /**
   * Rows to evaluate on: a dataset of the same columns (say, of families that are not in the training rows), or the share of
   * rows, drawn by the seed, that is taken out of training.
   */
  readonly validation: Dataset | number;
}

/** Part of a seed's numbers that no tree uses. */
const VALIDATION_PART = 0x7fffffff;

/** @throws RangeError naming what is wrong. */
export function checkEarlyStopping(
  { patience, validation }: EarlyStopping,
  dataset: Dataset,
): void {
  checkInteger('earlyStopping.patience', patience, { min: 1, max: 10_000 });
  if (typeof validation === 'number') {
    checkNumber('earlyStopping.validation', validation, { min: 0, max: 0.9, above: true });
    return;
  }
  const columns = ({ featureNames, outputNames }: Dataset): string =>
    [...featureNames, '->', ...outputNames].join(', ');
  if (columns(validation) !== columns(dataset)) {
    throw new RangeError(
      `earlyStopping.validation must have the columns ${columns(dataset)}, got ${columns(validation)}`,
    );
  }
}

/** The rows to learn from and the rows to evaluate on. */
export function takeApart(
  dataset: Dataset,
  options: { readonly seed: number; readonly earlyStopping: EarlyStopping | null },
): { readonly training: Dataset; readonly validation: Dataset | null } {
  const validation = options.earlyStopping?.validation ?? null;
  if (typeof validation !== 'number') return { training: dataset, validation };
  const rows = Uint32Array.from({ length: dataset.rowCount }, (_, row) => row);
  shuffle(rows, randomFor(options.seed, VALIDATION_PART));
  const held = Math.max(1, Math.round(dataset.rowCount * validation));
  return {
    training: selectRows(dataset, rows.subarray(held).sort()),
    validation: selectRows(dataset, rows.subarray(0, held).sort()),
  };
}

/** Follows the validation loss while trees are added. */
export class StoppingRule {
  /** Mean loss before the first tree and after each. */
  readonly losses: number[];
  private best = 0;
  private readonly scores: Float64Array;

  constructor(
    private readonly validation: Dataset,
    private readonly rule: {
      readonly loss: Loss;
      readonly base: number;
      readonly patience: number;
    },
  ) {
    this.scores = new Float64Array(validation.rowCount).fill(rule.base);
    this.losses = [meanLoss(rule.loss, validation, this.scores)];
  }

  add(tree: FlatTrees): void {
    const { values, featureNames } = this.validation;
    addTrees(tree, { values, features: featureNames.length, scores: this.scores });
    this.losses.push(meanLoss(this.rule.loss, this.validation, this.scores));
    if (this.losses.at(-1)! < this.losses[this.best]!) this.best = this.losses.length - 1;
  }

  /** Trees up to the lowest validation loss; none when no tree helped. */
  get bestTrees(): number {
    return this.best;
  }

  get isOver(): boolean {
    return this.losses.length - 1 - this.best >= this.rule.patience;
  }
}
