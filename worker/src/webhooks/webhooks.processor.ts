import { Database } from '@brightpath/api/persistence';
import {
  FIND_DUE_WEBHOOKS,
  FORGET_WEBHOOK_DELIVERIES,
  JobDataError,
  SEND_WEBHOOK,
  SendWebhookJob,
  WEBHOOKS_QUEUE,
} from '@brightpath/api/queues';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { BEGUN_LATER, JOB_LOCKS } from '../job-locks.js';
import { FindDueWebhooks } from './find-due-webhooks.use-case.js';
import { ForgetWebhookDeliveries } from './forget-webhook-deliveries.use-case.js';
import { SendWebhook } from './send-webhook.use-case.js';

/** Each waits for a receiver, most of the time; so many slow ones hold up nobody else. */
const CONCURRENCY = 50;

@Processor(WEBHOOKS_QUEUE, { ...BEGUN_LATER, ...JOB_LOCKS, concurrency: CONCURRENCY })
export class WebhooksProcessor extends WorkerHost {
  private readonly logger = new Logger(WebhooksProcessor.name);

  constructor(
    private readonly database: Database,
    private readonly sendWebhook: SendWebhook,
    private readonly findDueWebhooks: FindDueWebhooks,
    private readonly forgetDeliveries: ForgetWebhookDeliveries,
  ) {
    super();
  }

  override async process({ name, data }: Job): Promise<void> {
    switch (name) {
      case SEND_WEBHOOK:
        return this.sendWebhook.run(SendWebhookJob.parse(data));
      case FIND_DUE_WEBHOOKS:
        await this.database.unlessRunning(name, () => this.findDueWebhooks.run());
        return;
      case FORGET_WEBHOOK_DELIVERIES:
        await this.database.unlessRunning(name, () => this.forgetDeliveries.run());
        return;
      default:
        throw new JobDataError(WEBHOOKS_QUEUE, 'of a job this worker knows', name);
    }
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.logger.error({ job: job?.name, err: error }, 'webhook.failed');
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.error({ queue: WEBHOOKS_QUEUE, err: error }, 'queue.failed');
  }
}
