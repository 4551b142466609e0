import { Injectable } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { InjectQueue } from '@nestjs/bullmq';
import { DEFAULT_QUEUE } from './default.queue.js';
import { EVENTS_QUEUE } from './events.queue.js';
import { ML_QUEUE } from './ml.queue.js';
import { SCHEDULES_QUEUE } from './schedules.queue.js';

/** The queues whose failed jobs are kept. What comes round by itself, or is made again from its rows, keeps none. */
export const KEEPING_QUEUES = [SCHEDULES_QUEUE, EVENTS_QUEUE, ML_QUEUE, DEFAULT_QUEUE] as const;
export type KeepingQueue = (typeof KEEPING_QUEUES)[number];

/** As many as a queue keeps. */
const MOST = 500;

/** A job that has failed for good: all its attempts are used up, or it could not be read. */
export interface FailedJob {
  readonly queue: KeepingQueue;
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
  readonly attempts: number;
  /** What the last attempt threw. */
  readonly reason: string;
  readonly addedAt: Date;
  readonly failedAt: Date;
}

/** The jobs that rest after their last attempt, until somebody looks at them. */
@Injectable()
export class FailedSet {
  private readonly queues: Readonly<Record<KeepingQueue, Queue>>;

  constructor(
    @InjectQueue(SCHEDULES_QUEUE) schedules: Queue,
    @InjectQueue(EVENTS_QUEUE) events: Queue,
    @InjectQueue(ML_QUEUE) ml: Queue,
    @InjectQueue(DEFAULT_QUEUE) housekeeping: Queue,
  ) {
    this.queues = { schedules, events, ml, default: housekeeping };
  }

  /** The newest failure first. */
  async list(queues: readonly KeepingQueue[] = KEEPING_QUEUES): Promise<FailedJob[]> {
    const jobs = await Promise.all(
      queues.map(async (queue) => {
        const failed = await this.queues[queue].getFailed(0, MOST - 1);
        return failed.map((job) => toFailedJob(queue, job));
      }),
    );
    return jobs.flat().sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime() || (a.id < b.id ? 1 : -1)); // prettier-ignore
  }

  /** Null where there is none, or it has not failed. */
  async find(queue: KeepingQueue, id: string): Promise<FailedJob | null> {
    const job = await this.failed(queue, id);
    return job && toFailedJob(queue, job);
  }

  /** Puts it back into its queue, with all its attempts; false where it is not there any more. */
  async retry(queue: KeepingQueue, id: string): Promise<boolean> {
    const job = await this.failed(queue, id);
    if (!job) return false;
    await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
    return true;
  }

  /** Forgets it; false where it is not there any more. */
  async discard(queue: KeepingQueue, id: string): Promise<boolean> {
    const job = await this.failed(queue, id);
    if (!job) return false;
    await job.remove();
    return true;
  }

  private async failed(queue: KeepingQueue, id: string): Promise<Job | null> {
    const job = (await this.queues[queue].getJob(id)) as Job | undefined;
    return job && (await job.isFailed()) ? job : null;
  }
}

function toFailedJob(queue: KeepingQueue, job: Job): FailedJob {
  return {
    queue,
    id: job.id ?? '',
    name: job.name,
    data: job.data as unknown,
    attempts: job.attemptsMade,
    reason: job.failedReason,
    addedAt: new Date(job.timestamp),
    failedAt: new Date(job.finishedOn ?? job.timestamp),
  };
}
