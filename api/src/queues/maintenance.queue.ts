import type { JobsOptions } from 'bullmq';

/**
 * Short work that comes round by itself, in a queue of its own, so that it never waits behind the jobs it looks after.
 * The queue's and the jobs' names are a wire contract: jobs that wait during a deploy carry them.
 */
export const MAINTENANCE_QUEUE = 'maintenance';
export const RELAY_OUTBOX = 'relay-outbox';
export const RECONCILE_LOST_JOBS = 'reconcile-lost-jobs';
export const BEGIN_DUE_TRAINING = 'begin-due-training';
export const EVALUATE_EXPERIMENTS = 'evaluate-experiments';

/** How often each job comes round. */
export const MAINTENANCE_INTERVALS_MS = {
  /** Only for events that no worker heard of: the others are relayed as soon as they are committed. */
  [RELAY_OUTBOX]: 5_000,
  [RECONCILE_LOST_JOBS]: 10_000,
  [BEGIN_DUE_TRAINING]: 15_000,
  /** The interval of the stop rule holds at every look, so there may be many. */
  [EVALUATE_EXPERIMENTS]: 3_600_000,
} as const;

/** A job that failed comes round again anyway, and its failure is in the log: neither tried again nor kept. */
export const MAINTENANCE_JOB_OPTIONS: JobsOptions = {
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: true,
};
