import { MODEL_KINDS } from '@brightpath/api/domain/models';
import { Database } from '@brightpath/api/persistence';
import {
  BEGIN_TRAINING,
  EVALUATE_DRIFT,
  JobDataError,
  ML_QUEUE,
  REPORT_RUN,
  ReportRunJob,
  TRAIN_MODELS,
  TrainModelsJob,
} from '@brightpath/api/queues';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { BEGUN_LATER, JOB_LOCKS } from '../job-locks.js';
import { withoutRetry } from '../without-retry.js';
import { BeginRun } from './train/begin-run.use-case.js';
import { EvaluateDrift } from './drift/evaluate-drift.use-case.js';
import { MlJobOutcomes } from './train/ml-job-outcomes.js';
import { ReportRun } from './mlflow/report-run.use-case.js';
import { TrainModels } from './train/train-models.use-case.js';

/** A training takes one slot; short jobs take the other. */
const CONCURRENCY = 2;

@Processor(ML_QUEUE, { ...BEGUN_LATER, ...JOB_LOCKS, concurrency: CONCURRENCY })
export class MlProcessor extends WorkerHost {
  constructor(
    private readonly database: Database,
    private readonly trainModels: TrainModels,
    private readonly beginRun: BeginRun,
    private readonly evaluateDrift: EvaluateDrift,
    private readonly reportRun: ReportRun,
    private readonly outcomes: MlJobOutcomes,
  ) {
    super();
  }

  override process(job: Job): Promise<unknown> {
    return withoutRetry(() => this.run(job));
  }

  private async run({ name, data }: Job): Promise<unknown> {
    switch (name) {
      case TRAIN_MODELS:
        return this.trainModels.run(TrainModelsJob.parse(data));
      case BEGIN_TRAINING:
        return (await this.beginRun.begin('cron', MODEL_KINDS)) ? 'begun' : 'under-way';
      case EVALUATE_DRIFT:
        return this.database.unlessRunning(name, () => this.evaluateDrift.run());
      case REPORT_RUN:
        return this.reportRun.run(ReportRunJob.parse(data));
      default:
        throw new JobDataError(ML_QUEUE, 'of a job this worker knows', name);
    }
  }

  @OnWorkerEvent('completed')
  onCompleted(job: Job, outcome: unknown): void {
    this.outcomes.ended(job, outcome);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): Promise<void> {
    return this.outcomes.failed(job, error);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.outcomes.queueFailed(error);
  }
}
