import { LearningConfig } from '@brightpath/api/platform';
import {
  BEGIN_TRAINING,
  DEFAULT_INTERVALS_MS,
  DEFAULT_QUEUE,
  EVALUATE_DRIFT,
  MAINTENANCE_INTERVALS_MS,
  MAINTENANCE_QUEUE,
  ML_QUEUE,
  NOTIFICATION_INTERVALS_MS,
  NOTIFICATIONS_QUEUE,
  QUEUE_CONNECTION,
  type QueueConnection,
  RecurringJob,
  WEBHOOK_INTERVALS_MS,
  WEBHOOKS_QUEUE,
} from '@brightpath/api/queues';
import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';

/** The name that `reconcile-lost-jobs` had before. A store from then would go on making jobs that no worker knows. */
const RENAMED_SCHEDULER = 'mend-lost-jobs';

/**
 * Every job that comes round by itself, as a job scheduler of its queue. Each worker registers them at its start: under
 * one name there is one scheduler, however many workers there are, and whichever worker is free does the next job.
 */
@Injectable()
export class RecurringJobs {
  private readonly logger = new Logger(RecurringJobs.name);

  constructor(
    @InjectQueue(MAINTENANCE_QUEUE) private readonly maintenance: Queue,
    @InjectQueue(NOTIFICATIONS_QUEUE) private readonly notifications: Queue,
    @InjectQueue(DEFAULT_QUEUE) private readonly housekeeping: Queue,
    @InjectQueue(WEBHOOKS_QUEUE) private readonly webhooks: Queue,
    @InjectQueue(ML_QUEUE) private readonly ml: Queue,
    @Inject(QUEUE_CONNECTION) private readonly connection: QueueConnection,
    private readonly config: LearningConfig,
  ) {
    // Without a listener an unreachable store would end the process.
    for (const queue of [maintenance, notifications, housekeeping])
      queue.on('error', (error) =>
        this.logger.error({ queue: queue.name, err: error }, 'queue.failed'),
      );
  }

  async start(): Promise<void> {
    // A store that began anew has no schedulers, also where it does so while they are registered for the first time.
    this.connection.onReconnect(() => void this.register().catch(this.report));
    await this.register();
  }

  private async register(): Promise<void> {
    await this.maintenance.removeJobScheduler(RENAMED_SCHEDULER);
    await upsertAll(this.maintenance, MAINTENANCE_INTERVALS_MS);
    await upsertAll(this.notifications, NOTIFICATION_INTERVALS_MS);
    await upsertAll(this.webhooks, WEBHOOK_INTERVALS_MS);
    await upsertAll(this.housekeeping, DEFAULT_INTERVALS_MS);
    // A worker that plans weeks must not wait for a calendar; the next start tries again.
    await this.registerCalendar().catch(this.report);
  }

  /** Trainings and drift by the calendar, in UTC. Where trainings are begun by people only, there is none. */
  private async registerCalendar(): Promise<void> {
    const { trainsByItself, trainCron, driftCron } = this.config;
    const patterns = { [BEGIN_TRAINING]: trainCron, [EVALUATE_DRIFT]: driftCron };
    for (const [name, pattern] of Object.entries(patterns))
      if (trainsByItself) await upsert(this.ml, name, { pattern, tz: 'UTC' });
      else await this.ml.removeJobScheduler(name);
  }

  private readonly report = (error: unknown): void =>
    this.logger.error({ err: error }, 'recurring-jobs.not-registered');
}

async function upsertAll(queue: Queue, intervals: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, every] of Object.entries(intervals)) await upsert(queue, name, { every });
}

async function upsert(
  queue: Queue,
  name: string,
  repeat: { every: number } | { pattern: string; tz: string },
): Promise<void> {
  await queue.upsertJobScheduler(name, repeat, { name, data: new RecurringJob() });
}
