import { Database } from '@brightpath/api/persistence';
import {
  BEGIN_DUE_TRAINING,
  EVALUATE_EXPERIMENTS,
  JobDataError,
  MAINTENANCE_QUEUE,
  RECONCILE_LOST_JOBS,
  RELAY_OUTBOX,
} from '@brightpath/api/queues';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { RelayOutbox } from '../events/relay-outbox.use-case.js';
import { BEGUN_LATER, JOB_LOCKS } from '../job-locks.js';
import { EvaluateExperiments } from '../ml/experiments/evaluate-experiments.use-case.js';
import { BeginDueTraining } from '../ml/train/begin-due-training.use-case.js';
import { ReconcileLostJobs } from '../schedules/reconcile-lost-jobs.use-case.js';

/** One for each kind of job: none waits for another. */
const CONCURRENCY = 4;

@Processor(MAINTENANCE_QUEUE, { ...BEGUN_LATER, ...JOB_LOCKS, concurrency: CONCURRENCY })
export class MaintenanceProcessor extends WorkerHost {
  private readonly logger = new Logger(MaintenanceProcessor.name);

  constructor(
    private readonly database: Database,
    private readonly relayOutbox: RelayOutbox,
    private readonly reconcileLostJobs: ReconcileLostJobs,
    private readonly beginDueTraining: BeginDueTraining,
    private readonly evaluateExperiments: EvaluateExperiments,
  ) {
    super();
  }

  /** A job that takes longer than its interval is not begun a second time meanwhile. */
  override async process({ name }: Job): Promise<void> {
    await this.database.unlessRunning(name, () => this.run(name));
  }

  private run(name: string): Promise<void> {
    switch (name) {
      case RELAY_OUTBOX:
        return this.relayOutbox.run();
      case RECONCILE_LOST_JOBS:
        return this.reconcileLostJobs.run();
      case BEGIN_DUE_TRAINING:
        return this.beginDueTraining.run();
      case EVALUATE_EXPERIMENTS:
        return this.evaluateExperiments.run();
      default:
        throw new JobDataError(MAINTENANCE_QUEUE, 'of a job this worker knows', name);
    }
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.logger.error({ job: job?.name, err: error }, 'maintenance.failed');
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.error({ queue: MAINTENANCE_QUEUE, err: error }, 'queue.failed');
  }
}
