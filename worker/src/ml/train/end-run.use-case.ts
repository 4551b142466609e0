import {
  type RunFindings,
  type TrainingRun,
  TrainingRunRepository,
} from '@brightpath/api/persistence';
import { Clock, LearningConfig } from '@brightpath/api/platform';
import { JobProducer } from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';

/** Ends runs, and has each one reported to MLflow where a server is configured. */
@Injectable()
export class EndRun {
  private readonly logger = new Logger(EndRun.name);

  constructor(
    private readonly runs: TrainingRunRepository,
    private readonly producer: JobProducer,
    private readonly config: LearningConfig,
    private readonly clock: Clock,
  ) {}

  /** A run that is over stays as it is. */
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
