import { Injectable, Logger } from '@nestjs/common';
import { MODEL_KINDS, type ModelKind } from '../domain/models/index.js';
import { type PageOf, type SignedInUser, toPageDto } from '../http/index.js';
import {
  AuditRepository,
  Database,
  type TrainingRun,
  TrainingRunRepository,
} from '../persistence/index.js';
import { AppError, Clock } from '../platform/index.js';
import { JobProducer } from '../queues/index.js';
import { type RunDto, type RunsQueryDto, toRunDto } from './dto/run.dto.js';

/** Starts and ends trainings on demand. The worker does them; the run's row holds the progress. */
@Injectable()
export class RunsService {
  private readonly logger = new Logger(RunsService.name);

  constructor(
    private readonly database: Database,
    private readonly runs: TrainingRunRepository,
    private readonly audit: AuditRepository,
    private readonly producer: JobProducer,
    private readonly clock: Clock,
  ) {}

  /** A run for the models; refused while another is under way, wherever it was begun. */
  async start({ accountId }: SignedInUser, kinds: readonly ModelKind[] = MODEL_KINDS) {
    const run = await this.database.inTransaction(async () => {
      const begun = await this.runs.begin({ trigger: 'steward', kinds, requestedBy: accountId }); // prettier-ignore
      if (!begun) throw await this.underWay();
      const details = { kinds };
      await this.audit.record({ action: 'training.requested', accountId, subjectId: begun.id, details }); // prettier-ignore
      return begun;
    });
    await this.enqueue(run);
    return toRunDto(run);
  }

  async list(query: RunsQueryDto): Promise<PageOf<RunDto>> {
    return toPageDto(await this.runs.findPage(query, query.status), toRunDto);
  }

  async find(id: string): Promise<RunDto> {
    return toRunDto(await this.row(id));
  }

  /** Cancels a run that waits, and asks a running one to stop. A run that has ended does not change. */
  async cancel({ accountId }: SignedInUser, id: string): Promise<RunDto> {
    const { status } = await this.row(id);
    const finishedAt = this.clock.now();
    const stopped = await this.database.inTransaction(async () => {
      const isChanged =
        status === 'queued'
          ? await this.runs.finish(id, { status: 'cancelled', finishedAt })
          : await this.runs.requestCancel(id, finishedAt);
      if (isChanged)
        await this.audit.record({ action: 'training.cancelled', accountId, subjectId: id });
      return isChanged;
    });
    if (stopped && status === 'queued') await this.producer.withdrawTraining(id);
    return this.find(id);
  }

  /** Starts a run that only evaluates waiting candidates. Starts none while a run is open: that run evaluates them. */
  async evaluateCandidates(): Promise<void> {
    const run = await this.runs.begin({ trigger: 'import', kinds: [] });
    if (run) await this.enqueue(run);
  }

  /** Puts the run on the queue. When the queue is away, the worker finds the run's row later. */
  private async enqueue(run: TrainingRun): Promise<void> {
    await this.producer
      .trainModels(run.id)
      .catch((error: unknown) =>
        this.logger.warn({ runId: run.id, err: error }, 'training.enqueue-failed'),
      );
  }

  private async row(id: string): Promise<TrainingRun> {
    const run = await this.runs.findById(id);
    if (!run) throw new AppError('training.not-found', 'There is no such training.');
    return run;
  }

  private async underWay(): Promise<AppError> {
    const live = await this.runs.findLive();
    return new AppError('training.under-way', 'A training is under way: one at a time.', {
      details: { runId: live?.id ?? null },
      retryable: true,
    });
  }
}
