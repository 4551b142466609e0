import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { DELIVER_EVENT, DeliverEventJob, EVENTS_QUEUE } from './events.queue.js';
import {
  ML_QUEUE,
  REPORT_JOB_OPTIONS,
  REPORT_RUN,
  ReportRunJob,
  TRAIN_MODELS,
  TrainModelsJob,
} from './ml.queue.js';
import { QUEUE_CONNECTION, type QueueConnection } from './queue-connection.js';
import {
  EXPLAIN_UNPLACED,
  ExplainUnplacedJob,
  GENERATE_SCHEDULE,
  GenerateScheduleJob,
  REPLAN_SCHEDULE,
  ReplanScheduleJob,
  SCHEDULES_QUEUE,
} from './schedules.queue.js';
import { SEND_WEBHOOK, SendWebhookJob, WEBHOOKS_QUEUE } from './webhooks.queue.js';

/** A store that is away is waited for by its client; whoever enqueues is not made to wait as long. */
const PATIENCE_MS = 2_000;

/** Jobs without a priority come before those that have one. */
const BEHIND_PLANS = 10;

/**
 * The only way onto a queue. The row's id is the job's id, so adding it twice is silently one job: a request may be
 * repeated after a crash without harm.
 */
@Injectable()
export class JobProducer implements OnApplicationShutdown {
  private readonly logger = new Logger(JobProducer.name);

  constructor(
    @InjectQueue(SCHEDULES_QUEUE) private readonly schedules: Queue,
    @InjectQueue(EVENTS_QUEUE) private readonly events: Queue,
    @InjectQueue(ML_QUEUE) private readonly ml: Queue,
    @InjectQueue(WEBHOOKS_QUEUE) private readonly webhooks: Queue,
    @Inject(QUEUE_CONNECTION) private readonly connection: QueueConnection,
  ) {
    // Without a listener an unreachable store would end the process.
    for (const queue of this.queues)
      queue.on('error', (error) =>
        this.logger.error({ queue: queue.name, err: error }, 'queue.failed'),
      );
  }

  /** Throws where the store of the queues does not answer; the worker finds the job's row later. */
  async generateSchedule(job: { jobId: string; familyId: string }): Promise<void> {
    const data = new GenerateScheduleJob(job.jobId, job.familyId);
    await inTime(this.schedules.add(GENERATE_SCHEDULE, data, { jobId: job.jobId }));
  }

  /** Before all that waits: somebody stands in the kitchen and looks at the screen. */
  async replanSchedule(job: { jobId: string; familyId: string }): Promise<void> {
    const data = new ReplanScheduleJob(job.jobId, job.familyId);
    await inTime(this.schedules.add(REPLAN_SCHEDULE, data, { jobId: job.jobId, lifo: true }));
  }

  /** After all plans that wait: nobody stands by. */
  async explainUnplaced(job: { versionId: string; familyId: string }): Promise<void> {
    const data = new ExplainUnplacedJob(job.versionId, job.familyId);
    const jobId = `${EXPLAIN_UNPLACED}-${job.versionId}`;
    await inTime(this.schedules.add(EXPLAIN_UNPLACED, data, { jobId, priority: BEHIND_PLANS }));
  }

  async deliverEvent(eventId: string): Promise<void> {
    await this.events.add(DELIVER_EVENT, new DeliverEventJob(eventId), { jobId: eventId });
  }

  /** Removes a generation that waits from the queue. A running one reads from its row that it is cancelled. */
  async withdrawGeneration(jobId: string): Promise<void> {
    // A worker holds the job the moment it begins: then it stays, and ends by itself.
    await inTime(this.schedules.remove(jobId)).catch(() => 0);
  }

  /** How the queue sees a generation: `unknown` where it has no such job. */
  async generationState(jobId: string): Promise<string> {
    return this.schedules.getJobState(jobId);
  }

  async trainModels(runId: string): Promise<void> {
    await inTime(this.ml.add(TRAIN_MODELS, new TrainModelsJob(runId), { jobId: runId }));
  }

  /** Takes a training that nobody has begun off the queue. */
  async withdrawTraining(runId: string): Promise<void> {
    await inTime(this.ml.remove(runId)).catch(() => 0);
  }

  /** How the queue sees a training: `unknown` where it has no such job. */
  async trainingState(runId: string): Promise<string> {
    return this.ml.getJobState(runId);
  }

  async reportRun(runId: string): Promise<void> {
    const jobId = `${REPORT_RUN}-${runId}`;
    await inTime(
      this.ml.add(REPORT_RUN, new ReportRunJob(runId), { ...REPORT_JOB_OPTIONS, jobId }),
    );
  }

  /** Where the webhook is being sent to already, that goes on and this says nothing: what is due is in the rows. */
  async sendWebhook({
    webhookId,
    familyId,
  }: Pick<SendWebhookJob, 'webhookId' | 'familyId'>): Promise<void> {
    const data = new SendWebhookJob(webhookId, familyId);
    await inTime(this.webhooks.add(SEND_WEBHOOK, data, { jobId: webhookId }));
  }

  /** Answers when the store of the queues does; for the health check. */
  async ping(): Promise<void> {
    await this.schedules.getJobCounts('waiting');
  }

  /** Waiting, running and failed jobs by queue; for metrics. */
  async counts(): Promise<Record<string, Record<string, number>>> {
    const states = ['waiting', 'active', 'delayed', 'failed'] as const;
    const counts = await Promise.all(
      this.queues.map(async (queue) => [queue.name, await queue.getJobCounts(...states)] as const),
    );
    return Object.fromEntries(counts);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.queues.map((queue) => queue.close()));
    this.connection.close();
  }

  private get queues(): readonly Queue[] {
    return [this.schedules, this.events, this.ml, this.webhooks];
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the queue did not answer in time')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
