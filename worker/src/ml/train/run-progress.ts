import type { ModelKind } from '@brightpath/api/domain/models';
import type { RunProgress } from '@brightpath/api/persistence';

/** Loading and saving are short beside the training. */
const LOADED_PERCENT = 5;
const TRAINED_PERCENT = 95;

export const LOADING: RunProgress = { phase: 'loading', kind: null, percent: 0 };
export const SAVING: RunProgress = { phase: 'saving', kind: null, percent: TRAINED_PERCENT };
export const DONE: RunProgress = { phase: 'done', kind: null, percent: 100 };

/** `share` of the model at `index` of `count` is done. */
export function trainingProgress(
  kind: ModelKind,
  { index, count, share }: { index: number; count: number; share: number },
): RunProgress {
  const done = (index + share) / count;
  const percent = Math.round(LOADED_PERCENT + done * (TRAINED_PERCENT - LOADED_PERCENT));
  return { phase: 'training', kind, percent };
}

export function evaluatingProgress(kind: ModelKind): RunProgress {
  return { phase: 'evaluating', kind, percent: TRAINED_PERCENT };
}
