import type { JobsOptions } from 'bullmq';
import { JobDataError, readIds } from './job-data.js';

/** The queue's and the job's name are a wire contract: jobs that wait during a deploy carry them. */
export const SCHEDULES_QUEUE = 'schedules';
export const GENERATE_SCHEDULE = 'generate-schedule';
export const REPLAN_SCHEDULE = 'replan-schedule';
export const EXPLAIN_UNPLACED = 'explain-unplaced';

/** A generation that takes longer has lost its way: 26 weeks of a large family take a fifth of this. */
export const GENERATION_DEADLINE_MS = 180_000;

const DAY_SECONDS = 86_400;

/** The request itself is in the job's row; the id of that row is the id of the queued job. */
export class GenerateScheduleJob {
  readonly version = 1;

  constructor(
    readonly jobId: string,
    readonly familyId: string,
  ) {}

  static parse(data: unknown): GenerateScheduleJob {
    const { version } = (data ?? {}) as { version?: unknown };
    if (version !== 1) throw new JobDataError(SCHEDULES_QUEUE, 'version 1', version);
    const { jobId, familyId } = readIds(SCHEDULES_QUEUE, data, ['jobId', 'familyId']);
    return new GenerateScheduleJob(jobId, familyId);
  }
}

/** How a week could be planned again. A parent waits for it, so it overtakes what waits. The row's id is the job's. */
export class ReplanScheduleJob {
  readonly version = 1;

  constructor(
    readonly jobId: string,
    readonly familyId: string,
  ) {}

  static parse(data: unknown): ReplanScheduleJob {
    const { jobId, familyId } = GenerateScheduleJob.parse(data);
    return new ReplanScheduleJob(jobId, familyId);
  }
}

/** What would make the lessons fit that a version leaves out. It has no row: the answer is kept with the version. */
export class ExplainUnplacedJob {
  readonly version = 1;

  constructor(
    readonly versionId: string,
    readonly familyId: string,
  ) {}

  static parse(data: unknown): ExplainUnplacedJob {
    const { version } = (data ?? {}) as { version?: unknown };
    if (version !== 1) throw new JobDataError(SCHEDULES_QUEUE, 'version 1', version);
    const { versionId, familyId } = readIds(SCHEDULES_QUEUE, data, ['versionId', 'familyId']);
    return new ExplainUnplacedJob(versionId, familyId);
  }
}

/** Tries again twice, after two and four seconds; the last failures stay for support to look at. */
export const SCHEDULES_JOB_OPTIONS: JobsOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 2_000 },
  removeOnComplete: { age: DAY_SECONDS, count: 1_000 },
  removeOnFail: { age: 30 * DAY_SECONDS, count: 500 },
};
