import { type Job, JobRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { GenerateScheduleJob, JobProducer } from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';
import { ScheduleJobOutcomes } from './schedule-job-outcomes.js';

/** Time enough for the api to put a job on the queue after it has written the row. */
const LOST_AFTER_MS = 10_000;
const BATCH = 100;

/**
 * Reconciles the rows of jobs with the queue. Where a row is unfinished and the queue has lost the job, the job is
 * enqueued again; where the queue has ended it, the row ends as failed.
 */
@Injectable()
export class ReconcileLostJobs {
  private readonly logger = new Logger(ReconcileLostJobs.name);

  constructor(
    private readonly jobs: JobRepository,
    private readonly producer: JobProducer,
    private readonly outcomes: ScheduleJobOutcomes,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LOST_AFTER_MS);
    for (const job of await this.jobs.findUnfinishedBefore(before, BATCH))
      await this.reconcile(job);
  }

  private async reconcile({ id: jobId, familyId, kind }: Job): Promise<void> {
    const state = await this.producer.generationState(jobId);
    if (state === 'unknown') {
      this.logger.warn({ jobId, familyId }, 'job.enqueued-again');
      if (kind === 'replan-schedule')
        await this.outcomes.endFailed(new GenerateScheduleJob(jobId, familyId));
      else await this.producer.generateSchedule({ jobId, familyId });
    } else if (state === 'failed' || state === 'completed') {
      await this.outcomes.endFailed(new GenerateScheduleJob(jobId, familyId));
    }
  }
}
