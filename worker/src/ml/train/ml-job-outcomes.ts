import { AppError } from '@brightpath/api/platform';
import { ML_QUEUE, REPORT_RUN, TRAIN_MODELS, TrainModelsJob } from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import { MetricsService } from '../../health/metrics.service.js';
import { EndRun } from './end-run.use-case.js';

/** Records how the queue's jobs ended: in their runs, in the log and in the metrics. */
@Injectable()
export class MlJobOutcomes {
  private readonly logger = new Logger(MlJobOutcomes.name);

  constructor(
    private readonly ending: EndRun,
    private readonly metrics: MetricsService,
  ) {}

  ended({ id, name, processedOn, finishedOn }: Job, outcome: unknown): void {
    const seconds = ((finishedOn ?? 0) - (processedOn ?? 0)) / 1000;
    if (name === TRAIN_MODELS) this.metrics.trainings.inc({ outcome: String(outcome) });
    this.logger.log({ jobId: id, job: name, outcome, seconds }, 'ml.job-ended');
  }

  /** Logs an attempt that failed. After the last one the run fails too. */
  async failed(job: Job | undefined, error: Error): Promise<void> {
    const attempt = job?.attemptsMade ?? 0;
    const isOver = error instanceof UnrecoverableError || attempt >= (job?.opts.attempts ?? 1);
    const facts = { jobId: job?.id, job: job?.name, attempt, isOver, err: error.cause ?? error };
    // A training is not worse for an MLflow server that is away.
    if (job?.name === REPORT_RUN) this.logger.warn(facts, 'mlflow.failed');
    else this.logger.error(facts, 'ml.job-failed');
    if (!job || !isOver || job.name !== TRAIN_MODELS) return;
    this.metrics.trainings.inc({ outcome: 'failed' });
    const { runId } = TrainModelsJob.parse(job.data);
    await this.endFailed(runId, error.cause).catch((cause: unknown) =>
      this.logger.error({ runId, err: cause }, 'training.end-not-saved'),
    );
  }

  queueFailed(error: Error): void {
    this.logger.error({ queue: ML_QUEUE, err: error }, 'queue.failed');
  }

  /** Ends a run whose training cannot go on, with a code. The program's own message is in the log. */
  async endFailed(runId: string, cause?: unknown): Promise<void> {
    const error =
      cause instanceof AppError
        ? { code: cause.code, params: { ...cause.details } }
        : { code: 'training.failed', params: {} };
    await this.ending.end(runId, 'failed', { error });
  }
}
