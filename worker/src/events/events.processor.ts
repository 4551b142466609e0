import { DeliverEventJob, EVENTS_QUEUE } from '@brightpath/api/queues';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { BEGUN_LATER } from '../job-locks.js';
import { withoutRetry } from '../without-retry.js';
import { DeliverEvent } from './deliver-event.use-case.js';

@Processor(EVENTS_QUEUE, { ...BEGUN_LATER, concurrency: 8 })
export class EventsProcessor extends WorkerHost {
  private readonly logger = new Logger(EventsProcessor.name);

  constructor(private readonly deliverEvent: DeliverEvent) {
    super();
  }

  override async process(job: Job): Promise<void> {
    await withoutRetry(() => this.deliverEvent.deliver(DeliverEventJob.parse(job.data).eventId));
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.logger.error({ jobId: job?.id, attempt: job?.attemptsMade, err: error }, 'event.failed');
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.error({ queue: EVENTS_QUEUE, err: error }, 'queue.failed');
  }
}
