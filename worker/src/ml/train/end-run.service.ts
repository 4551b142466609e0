import {
  type RunFindings,
  type RunProgress,
  type TrainingRun,
  TrainingRunRepository,
} from '@brightpath/api/persistence';
import { Clock, LearningConfig } from '@brightpath/api/platform';
import { JobProducer } from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';
import { DONE } from './run-progress.js';

/** How a run stands: its row, and whoever else wants to know. */
@Injectable()
export class RunStore {
  private readonly logger = new Logger(RunStore.name);

  constructor(
    private readonly runs: TrainingRunRepository,
    private readonly producer: JobProducer,
    private readonly config: LearningConfig,
    private readonly clock: Clock,
  ) {}

  /** Marks the run as running. Null where it is over; one that shall be stopped is over then. */
  async begin(runId: string): Promise<TrainingRun | null> {
    const run = await this.runs.start(runId, this.clock.now());
    if (!run) await this.end(runId, 'cancelled');
    return run;
  }

  saveProgress(runId: string, progress: RunProgress): Promise<boolean> {
    return this.runs.saveProgress(runId, progress);
  }

  note(runId: string, findings: RunFindings): Promise<void> {
    return this.runs.note(runId, findings);
  }

  async succeed(runId: string, findings: RunFindings): Promise<void> {
    await this.end(runId, 'succeeded', { ...findings, progress: DONE });
  }

  /** Ends a run, and has MLflow told of it where one is configured. A run that is over stays as it is. */
  async end(
    runId: string,
    status: 'succeeded' | 'failed' | 'cancelled',
    more: RunFindings & Partial<Pick<TrainingRun, 'progress' | 'error'>> = {},
  ): Promise<void> {
    const finishedAt = this.clock.now();
    const mlflow =
      this.config.mlflowUrl === null ? null : { runId: null, attempts: 0, error: null };
    const isEnded = await this.runs.finish(runId, { status, finishedAt, mlflow, ...more });
    if (!isEnded || mlflow === null) return;
    await this.producer
      .reportRun(runId)
      .catch((error: unknown) => this.logger.warn({ runId, err: error }, 'mlflow.enqueue-failed'));
  }
}
