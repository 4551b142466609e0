import { type TrainingRun, TrainingRunRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { JobProducer } from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';
import { BeginRun } from './begin-run.use-case.js';
import { MlJobOutcomes } from './ml-job-outcomes.js';
import { DueTraining } from './due-training.js';

/** Time enough to put a run on the queue after its row is written. */
const LOST_AFTER_MS = 10_000;

/** Begins the training that is due, and repairs one that its queue has lost. The database allows one open run. */
@Injectable()
export class BeginDueTraining {
  private readonly logger = new Logger(BeginDueTraining.name);

  constructor(
    private readonly runs: TrainingRunRepository,
    private readonly due: DueTraining,
    private readonly beginning: BeginRun,
    private readonly producer: JobProducer,
    private readonly outcomes: MlJobOutcomes,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const live = await this.runs.findLive();
    if (live) return this.recoverLost(live);
    const due = await this.due.find();
    if (due) await this.beginning.begin(due.trigger, due.kinds, due.seed);
  }

  /** Puts a run back on a queue that has lost it, or ends one whose job is over. */
  private async recoverLost({ id, createdAt }: TrainingRun): Promise<void> {
    if (createdAt.getTime() > this.clock.now().getTime() - LOST_AFTER_MS) return;
    const state = await this.producer.trainingState(id);
    if (state === 'unknown') {
      this.logger.warn({ runId: id }, 'training.enqueued-again');
      await this.producer.trainModels(id);
    } else if (state === 'failed' || state === 'completed') await this.outcomes.endFailed(id);
  }
}
