import type { JobsOptions } from 'bullmq';

/**
 * What people are told, and when. The queue's and the jobs' names are a wire contract: jobs that wait during a deploy carry
 * them.
 */
export const NOTIFICATIONS_QUEUE = 'notifications';
export const CHECK_DUE = 'check-due';
export const MAKE_OCCURRENCES = 'make-occurrences';
export const TELL_DAYS = 'tell-days';
export const TELL_STARTING_LESSONS = 'tell-starting-lessons';
export const SEND_MAILS = 'send-mails';

/** How often each job comes round. */
export const NOTIFICATION_INTERVALS_MS = {
  /** A reminder is at most so late. */
  [CHECK_DUE]: 15_000,
  /** Tasks of a rule are made sixty days ahead, and at once where the rule is given. */
  [MAKE_OCCURRENCES]: 600_000,
  /** Each zone has its morning at another time; most rounds find that there is none. */
  [TELL_DAYS]: 60_000,
  [TELL_STARTING_LESSONS]: 60_000,
  [SEND_MAILS]: 5_000,
} as const;

/** A job that failed comes round again anyway, and its failure is in the log: neither tried again nor kept. */
export const NOTIFICATION_JOB_OPTIONS: JobsOptions = {
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: true,
};
