import { JobRepository } from '@brightpath/api/persistence';
import { AppError, Clock } from '@brightpath/api/platform';
import {
  EXPLAIN_UNPLACED,
  GENERATE_SCHEDULE,
  GenerateScheduleJob,
  SCHEDULES_QUEUE,
} from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import { MetricsService } from '../health/metrics.service.js';

/** Records how the queue's jobs ended: in their rows, in the log and in the metrics. */
@Injectable()
export class ScheduleJobOutcomes {
  private readonly logger = new Logger(ScheduleJobOutcomes.name);

  constructor(
    private readonly jobs: JobRepository,
    private readonly metrics: MetricsService,
    private readonly clock: Clock,
  ) {}

  ended(job: Pick<Job, 'id' | 'name' | 'processedOn' | 'finishedOn'>, outcome: string): void {
    const seconds = ((job.finishedOn ?? 0) - (job.processedOn ?? 0)) / 1000;
    if (job.name !== GENERATE_SCHEDULE) {
      this.logger.log({ jobId: job.id, job: job.name, outcome, seconds }, 'job.ended');
      return;
    }
    this.metrics.generations.inc({ outcome });
    if (seconds > 0) this.metrics.generationSeconds.observe(seconds);
    this.logger.log({ jobId: job.id, outcome, seconds }, 'generation.ended');
  }

  /** Logs an attempt that failed. After the last one the job's row fails too. */
  async failed(job: Job | undefined, error: Error): Promise<void> {
    const attempt = job?.attemptsMade ?? 0;
    const isOver = error instanceof UnrecoverableError || attempt >= (job?.opts.attempts ?? 1);
    this.logger.error(
      { jobId: job?.id, attempt, isOver, err: error.cause ?? error },
      'generation.failed',
    );
    // An explanation has no row to end.
    if (!job || !isOver || job.name === EXPLAIN_UNPLACED) return;
    this.metrics.generations.inc({ outcome: 'failed' });
    await this.endFailed(job.data, error.cause).catch((cause: unknown) =>
      this.logger.error({ jobId: job.id, err: cause }, 'generation.end-not-saved'),
    );
  }

  queueFailed(error: Error): void {
    this.logger.error({ queue: SCHEDULES_QUEUE, err: error }, 'queue.failed');
  }

  /** Ends the job's row with a code, which the client phrases. The message is for programs. */
  async endFailed(data: unknown, cause?: unknown): Promise<void> {
    const { familyId, jobId } = GenerateScheduleJob.parse(data);
    const error =
      cause instanceof AppError
        ? { code: cause.code, message: cause.message, details: cause.details }
        : { code: 'schedule.failed', message: 'the job failed', details: {} };
    await this.jobs.fail(familyId, jobId, { error, finishedAt: this.clock.now() });
  }
}
