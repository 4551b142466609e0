import type { ModelKind } from '@brightpath/api/domain/models';
import type { RunPhase, RunProgress } from '@brightpath/api/persistence';

/** Loading and saving are short beside the training. */
const LOADED_PERCENT = 5;
const TRAINED_PERCENT = 95;

const MODEL_NAMES: Readonly<Record<ModelKind, string>> = {
  generator: 'the style of weeks',
  engagement: 'how lessons go',
  satisfaction: 'how weeks are liked',
};

export const LOADING: RunProgress = progress('loading', null, {
  percent: 0,
  message: 'Collecting what families allow us to learn from',
});

export const SAVING: RunProgress = progress('saving', null, {
  percent: TRAINED_PERCENT,
  message: 'Writing down what came of it',
});

export const DONE: RunProgress = progress('done', null, { percent: 100, message: 'Done' });

/** `share` of the model at `index` of `count` is done. */
export function trainingProgress(
  kind: ModelKind,
  { index, count, share }: { index: number; count: number; share: number },
): RunProgress {
  const done = (index + share) / count;
  const percent = Math.round(LOADED_PERCENT + done * (TRAINED_PERCENT - LOADED_PERCENT));
  return progress('training', kind, { percent, message: `Learning ${MODEL_NAMES[kind]}` });
}

export function evaluatingProgress(kind: ModelKind): RunProgress {
  const message = `Judging a model of ${MODEL_NAMES[kind]} that waits`;
  return progress('evaluating', kind, { percent: TRAINED_PERCENT, message });
}

function progress(
  phase: RunPhase,
  kind: ModelKind | null,
  { percent, message }: { percent: number; message: string },
): RunProgress {
  return { phase, kind, percent, message };
}
