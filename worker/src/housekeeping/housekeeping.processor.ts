import { Database } from '@brightpath/api/persistence';
import { DEFAULT_QUEUE, JobDataError, KEEP_EVENT_MONTHS } from '@brightpath/api/queues';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { BEGUN_LATER, JOB_LOCKS } from '../job-locks.js';
import { KeepEventMonths } from './keep-event-months.use-case.js';

@Processor(DEFAULT_QUEUE, { ...BEGUN_LATER, ...JOB_LOCKS })
export class HousekeepingProcessor extends WorkerHost {
  private readonly logger = new Logger(HousekeepingProcessor.name);

  constructor(
    private readonly database: Database,
    private readonly keepEventMonths: KeepEventMonths,
  ) {
    super();
  }

  override async process({ name }: Job): Promise<void> {
    if (name !== KEEP_EVENT_MONTHS)
      throw new JobDataError(DEFAULT_QUEUE, 'of a job this worker knows', name);
    await this.database.unlessRunning(name, () => this.keepEventMonths.run());
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.logger.error({ job: job?.name, err: error }, 'housekeeping.failed');
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.error({ queue: DEFAULT_QUEUE, err: error }, 'queue.failed');
  }
}
