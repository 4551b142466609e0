import { availableParallelism } from 'node:os';
import { AppError } from '@brightpath/api/platform';
import { GenerateScheduleJob, JobDataError, SCHEDULES_QUEUE } from '@brightpath/api/queues';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import { FailedGenerations } from './failed-generations.service.js';
import { GenerateSchedule } from './generate-schedule.use-case.js';

/** The event loop stays free while threads solve, so a lock that is not renewed means a worker that is gone. */
const LOCKS = { lockDuration: 8_000, stalledInterval: 3_000, maxStalledCount: 3 };

@Processor(SCHEDULES_QUEUE, { ...LOCKS, concurrency: Math.max(1, availableParallelism() - 1) })
export class SchedulesProcessor extends WorkerHost {
  private readonly logger = new Logger(SchedulesProcessor.name);

  constructor(
    private readonly generateSchedule: GenerateSchedule,
    private readonly failures: FailedGenerations,
  ) {
    super();
  }

  override async process(job: Job): Promise<string> {
    try {
      return await this.generateSchedule.run(GenerateScheduleJob.parse(job.data));
    } catch (error) {
      const isFinal =
        (error instanceof AppError && !error.retryable) || error instanceof JobDataError;
      // BullMQ keeps only the message of an error it does not know, so the log gets the cause here.
      throw isFinal
        ? Object.assign(new UnrecoverableError(error.message), { cause: error })
        : error;
    }
  }

  @OnWorkerEvent('completed')
  onCompleted(job: Job, outcome: string): void {
    this.failures.count(outcome, job);
  }

  @OnWorkerEvent('failed')
  async onFailed(job: Job | undefined, error: Error): Promise<void> {
    await this.failures.handle(job, error);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.error({ queue: SCHEDULES_QUEUE, err: error }, 'queue.failed');
  }
}
