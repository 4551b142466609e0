import type { JobsOptions } from 'bullmq';
import { readIds } from './job-data.js';

/**
 * Families' events on their way to addresses of theirs. A queue of its own: receivers are slow, and nothing else waits for
 * them. Its name and the jobs' names are a wire contract: jobs that wait during a deploy carry them.
 */
export const WEBHOOKS_QUEUE = 'webhooks';
export const SEND_WEBHOOK = 'send-webhook';
export const FIND_DUE_WEBHOOKS = 'find-due-webhooks';
export const FORGET_WEBHOOK_DELIVERIES = 'forget-webhook-deliveries';

/** How often each job comes round. */
export const WEBHOOK_INTERVALS_MS = {
  /** An event is at most so late, and so is an attempt that was to be made again. */
  [FIND_DUE_WEBHOOKS]: 2_000,
  [FORGET_WEBHOOK_DELIVERIES]: 6 * 3_600_000,
} as const;

/** All that one webhook has to send now. Its id is the job's: a receiver is asked one thing at a time, and takes one place. */
export class SendWebhookJob {
  readonly version = 1;

  constructor(
    readonly webhookId: string,
    readonly familyId: string,
  ) {}

  static parse(data: unknown): SendWebhookJob {
    const { webhookId, familyId } = readIds(WEBHOOKS_QUEUE, data, ['webhookId', 'familyId']);
    return new SendWebhookJob(webhookId, familyId);
  }
}

/** What is to be sent, and when, is in the rows: a job that failed is made again by the next look at them, and is not kept. */
export const WEBHOOK_JOB_OPTIONS: JobsOptions = {
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: true,
};
