import { MODEL_KINDS } from '@brightpath/api/domain/models';
import {
  type RunOutcome,
  type RunProgress,
  type TrainingRun,
  TrainingRunRepository,
} from '@brightpath/api/persistence';
import { AppError, Clock } from '@brightpath/api/platform';
import { type TrainModelsJob, TRAINING_DEADLINE_MS } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';
import { TaskCancelled } from '../../compute/task-errors.js';
import { ProgressReporter } from '../../progress-reporter.js';
import { EndRun } from './end-run.use-case.js';
import { EvaluateCandidates } from './evaluate-candidates.use-case.js';
import type { RunData } from './run-data.js';
import { DONE, LOADING, SAVING, trainingProgress } from './run-progress.js';
import { RunTakenOver } from './run-taken-over.js';
import { TrainOneModel } from './train-one-model.use-case.js';
import { TrainingSets } from './training-sets.js';

export type TrainingOutcome = 'succeeded' | 'cancelled';

/** Made-up families for a first model: enough for every age, and a training of seconds. */
const SYNTHETIC_FAMILIES = 300;

/**
 * Load, train and evaluate, save: model by model. Safe to run twice: a run that is over is left alone, and one whose
 * worker died goes on with the models that are not in the registry yet. A model is stored with its verdict, or not at all.
 */
@Injectable()
export class TrainModels {
  constructor(
    private readonly runs: TrainingRunRepository,
    private readonly sets: TrainingSets,
    private readonly training: TrainOneModel,
    private readonly candidates: EvaluateCandidates,
    private readonly ending: EndRun,
    private readonly clock: Clock,
  ) {}

  async run({ runId }: TrainModelsJob): Promise<TrainingOutcome> {
    const run = await this.runs.start(runId, this.clock.now());
    if (!run) return this.cancel(runId);
    const save = this.runs.saveProgress.bind(this.runs, runId);
    const reporter = new ProgressReporter<RunProgress>(save, TRAINING_DEADLINE_MS);
    try {
      await reporter.start(LOADING);
      await this.train(run, reporter);
      return 'succeeded';
    } catch (error) {
      const isStopped = error instanceof RunTakenOver || error instanceof TaskCancelled;
      if (!isStopped) throw error;
      if (reporter.isLate) throw tookTooLong();
      return await this.cancel(runId);
    } finally {
      await reporter.stop();
    }
  }

  /** A run that is over already stays as it is; one that shall be stopped is over now. */
  private async cancel(runId: string): Promise<'cancelled'> {
    await this.ending.end(runId, 'cancelled');
    return 'cancelled';
  }

  private async train(run: TrainingRun, reporter: ProgressReporter<RunProgress>): Promise<void> {
    const timings: Record<string, number> = {};
    const data = await timed(timings, 'loading', () => this.load(run));
    await this.runs.note(run.id, { counts: data.counts, dataWindow: data.window });
    const outcomes: RunOutcome[] = [];
    const kinds = MODEL_KINDS.filter((kind) => run.kinds.includes(kind));
    for (const [index, kind] of kinds.entries()) {
      const at = { index, count: kinds.length };
      reporter.say(trainingProgress(kind, { ...at, share: 0 }));
      const onProgress = (share: number): void =>
        reporter.say(trainingProgress(kind, { ...at, share }));
      const make = (): Promise<RunOutcome> =>
        this.training.make(kind, { run, data, signal: reporter.signal, onProgress });
      outcomes.push(await timed(timings, kind, make));
      await this.runs.note(run.id, { outcomes, timings });
    }
    const evaluate = (): Promise<RunOutcome[]> => this.candidates.evaluate(run, data, reporter);
    outcomes.push(...(await timed(timings, 'evaluating', evaluate)));
    reporter.say(SAVING);
    await this.ending.end(run.id, 'succeeded', { outcomes, timings, progress: DONE });
  }

  /** Families' weeks; made-up families' for the run that makes the first models. */
  private async load({ trigger, seed }: TrainingRun): Promise<RunData> {
    if (trigger === 'first') {
      const counts = { families: SYNTHETIC_FAMILIES, children: 0, lessons: 0, weeks: 0 };
      const source = { families: SYNTHETIC_FAMILIES, seed };
      return { source, isSynthetic: true, counts, window: { from: null, to: null } };
    }
    const { set, counts, window } = await this.sets.load();
    return { source: { set }, isSynthetic: false, counts, window };
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
  return new AppError('training.took-too-long', 'the training passed its deadline');
}
