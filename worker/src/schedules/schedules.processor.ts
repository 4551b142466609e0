import { availableParallelism } from 'node:os';
import { GenerateScheduleJob, SCHEDULES_QUEUE } from '@brightpath/api/queues';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { withoutRetry } from '../without-retry.js';
import { GenerateSchedule } from './generate-schedule.use-case.js';
import { GenerationOutcomes } from './generation-outcomes.service.js';

/** The event loop stays free while threads solve, so a lock that is not renewed means a worker that is gone. */
const LOCKS = { lockDuration: 8_000, stalledInterval: 3_000, maxStalledCount: 3 };

@Processor(SCHEDULES_QUEUE, { ...LOCKS, concurrency: Math.max(1, availableParallelism() - 1) })
export class SchedulesProcessor extends WorkerHost {
  constructor(
    private readonly generateSchedule: GenerateSchedule,
    private readonly outcomes: GenerationOutcomes,
  ) {
    super();
  }

  override process(job: Job): Promise<string> {
    return withoutRetry(() => this.generateSchedule.run(GenerateScheduleJob.parse(job.data)));
  }

  @OnWorkerEvent('completed')
  onCompleted(job: Job, outcome: string): void {
    this.outcomes.ended(job, outcome);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): Promise<void> {
    return this.outcomes.failed(job, error);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.outcomes.queueFailed(error);
  }
}
