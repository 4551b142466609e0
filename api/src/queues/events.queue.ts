import type { JobsOptions } from 'bullmq';
import { readIds } from './job-data.js';

/** The queue's and the job's name are a wire contract: jobs that wait during a deploy carry them. */
export const EVENTS_QUEUE = 'events';
export const DELIVER_EVENT = 'deliver-event';

const DAY_SECONDS = 86_400;

/** One row of the outbox, by id; the id of the event is the id of the queued job. */
export class DeliverEventJob {
  readonly version = 1;

  constructor(readonly eventId: string) {}

  static parse(data: unknown): DeliverEventJob {
    return new DeliverEventJob(readIds(EVENTS_QUEUE, data, ['eventId']).eventId);
  }
}

/** Events are kept in the database, so a delivered job is kept for an hour only. */
export const EVENTS_JOB_OPTIONS: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: { age: DAY_SECONDS / 24, count: 1_000 },
  removeOnFail: { age: 30 * DAY_SECONDS, count: 500 },
};
