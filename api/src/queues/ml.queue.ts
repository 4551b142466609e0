import type { JobsOptions } from 'bullmq';
import { JobDataError, readIds } from './job-data.js';

/** The queue's and the jobs' names are a wire contract: jobs that wait during a deploy carry them. */
export const ML_QUEUE = 'ml';
export const TRAIN_MODELS = 'train-models';
export const BEGIN_TRAINING = 'begin-training';
export const EVALUATE_DRIFT = 'evaluate-drift';
export const REPORT_RUN = 'report-run';

/** A training that takes longer has lost its way: a run over a million lessons takes a tenth of this. */
export const TRAINING_DEADLINE_MS = 3_600_000;

const DAY_SECONDS = 86_400;

/** The run itself is a row; the id of that row is the id of the queued job. */
export class TrainModelsJob {
  readonly version = 1;

  constructor(readonly runId: string) {}

  static parse(data: unknown): TrainModelsJob {
    return new TrainModelsJob(runIdIn(data));
  }
}

/** Reports a finished run to MLflow. It is a job of its own, so that the training cannot fail because of it. */
export class ReportRunJob {
  readonly version = 1;

  constructor(readonly runId: string) {}

  static parse(data: unknown): ReportRunJob {
    return new ReportRunJob(runIdIn(data));
  }
}

function runIdIn(data: unknown): string {
  const { version } = (data ?? {}) as { version?: unknown };
  if (version !== 1) throw new JobDataError(ML_QUEUE, 'version 1', version);
  return readIds(ML_QUEUE, data, ['runId']).runId;
}

/** Tries again twice; the last failures stay for support to look at. */
export const ML_JOB_OPTIONS: JobsOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 5_000 },
  removeOnComplete: { age: 7 * DAY_SECONDS, count: 1_000 },
  removeOnFail: { age: 30 * DAY_SECONDS, count: 500 },
};

/** An MLflow server that restarts is waited for: eight tries over about twenty minutes. */
export const REPORT_JOB_OPTIONS: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 10_000 },
};
