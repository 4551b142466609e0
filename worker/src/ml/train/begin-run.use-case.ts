import type { ModelKind } from '@brightpath/api/domain/models';
import {
  type RunTrigger,
  type TrainingRun,
  TrainingRunRepository,
} from '@brightpath/api/persistence';
import { JobProducer } from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';

/** Begins runs that nobody asked for. */
@Injectable()
export class BeginRun {
  private readonly logger = new Logger(BeginRun.name);

  constructor(
    private readonly runs: TrainingRunRepository,
    private readonly producer: JobProducer,
  ) {}

  /** A new run on the queue; null where one is under way, in whichever process. */
  async begin(
    trigger: RunTrigger,
    kinds: readonly ModelKind[],
    seed?: number,
  ): Promise<TrainingRun | null> {
    const run = await this.runs.begin({ trigger, kinds, seed });
    if (!run) return null;
    this.logger.log({ runId: run.id, trigger, kinds }, 'training.begun');
    // Should the queue be away, the watch finds the row later.
    await this.producer
      .trainModels(run.id)
      .catch((error: unknown) =>
        this.logger.warn({ runId: run.id, err: error }, 'training.enqueue-failed'),
      );
    return run;
  }
}
