import { type Job, JobRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { GenerateScheduleJob, JobProducer } from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';
import { Periodic } from '../periodic.js';
import { ScheduleJobOutcomes } from './schedule-job-outcomes.service.js';

const LOOK_EVERY_MS = 10_000;
/** Time enough for the api to put a job on the queue after it has written the row. */
const LOST_AFTER_MS = 10_000;
const BATCH = 100;

/** Finds jobs whose row waits while the queue knows nothing of them: the api died in between, or the queue lost them. */
@Injectable()
export class MendLostJobs {
  private readonly logger = new Logger(MendLostJobs.name);
  private readonly loop = new Periodic(LOOK_EVERY_MS, () => this.lookQuietly());

  constructor(
    private readonly jobs: JobRepository,
    private readonly producer: JobProducer,
    private readonly outcomes: ScheduleJobOutcomes,
    private readonly clock: Clock,
  ) {}

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
  }

  async look(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LOST_AFTER_MS);
    for (const job of await this.jobs.findUnfinishedBefore(before, BATCH)) await this.mend(job);
  }

  private async mend({ id: jobId, familyId, kind }: Job): Promise<void> {
    const state = await this.producer.generationState(jobId);
    if (state === 'unknown') {
      this.logger.warn({ jobId, familyId }, 'job.enqueued-again');
      if (kind === 'replan-schedule')
        await this.outcomes.tell(new GenerateScheduleJob(jobId, familyId));
      else await this.producer.generateSchedule({ jobId, familyId });
    } else if (state === 'failed' || state === 'completed') {
      await this.outcomes.tell(new GenerateScheduleJob(jobId, familyId));
    }
  }

  private async lookQuietly(): Promise<boolean> {
    await this.look().catch((error: unknown) =>
      this.logger.error({ err: error }, 'lost-jobs.look-failed'),
    );
    return false;
  }
}
