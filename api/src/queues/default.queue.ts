import type { JobsOptions } from 'bullmq';

/**
 * Long housekeeping, which may wait behind everything else. The queue's and the jobs' names are a wire contract: jobs that
 * wait during a deploy carry them.
 */
export const DEFAULT_QUEUE = 'default';
export const KEEP_EVENT_MONTHS = 'keep-event-months';

/** How often each job comes round. */
export const DEFAULT_INTERVALS_MS = { [KEEP_EVENT_MONTHS]: 6 * 3_600_000 } as const;

/** The next round does what a failed one left undone; the last failures stay for support to look at. */
export const DEFAULT_JOB_OPTIONS: JobsOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 60_000 },
  removeOnComplete: true,
  removeOnFail: { age: 30 * 86_400, count: 500 },
};
