import { MODEL_KINDS, type ModelKind } from '@brightpath/api/domain/learning';
import type { RunOutcome, RunProgress, TrainingRun } from '@brightpath/api/persistence';
import { AppError } from '@brightpath/api/platform';
import { type TrainModelsJob, TRAINING_DEADLINE_MS } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';
import { ProgressReporter } from '../../progress-reporter.js';
import { EvaluateCandidates } from './evaluate-candidates.service.js';
import { LOADING, SAVING, trainingProgress } from './run-progress.js';
import { RunStore } from './end-run.service.js';
import { RunTakenOver } from './save-version.service.js';
import { TrainOneModel } from './train-one-model.service.js';
import { TrainingStopped } from './trainer.service.js';

export type TrainingOutcome = 'succeeded' | 'cancelled';

/**
 * Load, train and judge, save: model by model. Safe to run twice: a run that is over is left alone, and one whose worker
 * died goes on with the models that are not in the registry yet. A model is there with its verdict, or not at all.
 */
@Injectable()
export class TrainModels {
  constructor(
    private readonly store: RunStore,
    private readonly one: TrainOneModel,
    private readonly waiting: EvaluateCandidates,
  ) {}

  async run({ runId }: TrainModelsJob): Promise<TrainingOutcome> {
    const run = await this.store.begin(runId);
    if (!run) return 'cancelled';
    const save = this.store.saveProgress.bind(this.store, runId);
    const reporter = new ProgressReporter<RunProgress>(save, TRAINING_DEADLINE_MS);
    try {
      await reporter.start(LOADING);
      await this.train(run, reporter);
      return 'succeeded';
    } catch (error) {
      if (error instanceof RunTakenOver || error instanceof TrainingStopped) {
        if (reporter.isLate) throw tookTooLong();
        await this.store.end(runId, 'cancelled');
        return 'cancelled';
      }
      throw error;
    } finally {
      await reporter.stop();
    }
  }

  private async train(run: TrainingRun, reporter: ProgressReporter<RunProgress>): Promise<void> {
    const timings: Record<string, number> = {};
    const data = await timed(timings, 'loading', () => this.one.load(run));
    await this.store.note(run.id, { counts: data.counts, dataWindow: data.window });
    const outcomes: RunOutcome[] = [];
    const kinds = MODEL_KINDS.filter((kind) => run.kinds.includes(kind));
    for (const [index, kind] of kinds.entries()) {
      const at = { index, count: kinds.length };
      reporter.say(trainingProgress(kind, { ...at, share: 0 }));
      const onProgress = (share: number): void =>
        reporter.say(trainingProgress(kind, { ...at, share }));
      const make = (): Promise<RunOutcome> =>
        this.one.make(kind, { run, data, signal: reporter.signal, onProgress });
      outcomes.push(await timed(timings, kind satisfies ModelKind, make));
      await this.store.note(run.id, { outcomes, timings });
    }
    outcomes.push(
      ...(await timed(timings, 'judging', () => this.waiting.judge(run, data, reporter))),
    );
    reporter.say(SAVING);
    await this.store.succeed(run.id, { outcomes, timings });
  }
}

/** Adds the seconds that the work took. */
async function timed<T>(
  timings: Record<string, number>,
  phase: string,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  timings[phase] = Math.round(performance.now() - startedAt) / 1000;
  return result;
}

function tookTooLong(): AppError {
  return new AppError('training.took-too-long', 'The training took too long and was stopped.');
}
