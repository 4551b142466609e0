import type { ModelKind } from '@brightpath/api/domain/learning';
import type { RunCounts, RunOutcome, TrainingRun } from '@brightpath/api/persistence';
import { Injectable } from '@nestjs/common';
import { MetricsService } from '../../health/metrics.service.js';
import { RegistryRows } from './serving-model.js';
import { SaveVersion } from './save-version.service.js';
import type { TrainingSource } from './train-message.js';
import { type DataWindow, TrainingSets } from './training-sets.service.js';
import { type Listening, NothingLearned, Trainer } from './trainer.service.js';

/** Made-up families for a first model: enough for every age, and a training of seconds. */
export const SYNTHETIC_FAMILIES = 300;

/** What a run learns from. */
export interface RunData {
  readonly source: TrainingSource;
  readonly isSynthetic: boolean;
  readonly counts: RunCounts;
  readonly window: DataWindow;
}

export interface MakeOptions extends Listening {
  readonly run: TrainingRun;
  readonly data: RunData;
}

/** One model of a run: trained and judged in a thread, then saved with its verdict. */
@Injectable()
export class TrainOneModel {
  constructor(
    private readonly sets: TrainingSets,
    private readonly trainer: Trainer,
    private readonly saving: SaveVersion,
    private readonly registry: RegistryRows,
    private readonly metrics: MetricsService,
  ) {}

  /** Families' weeks; made-up families' for the run that makes the first models. */
  async load({ trigger, seed }: TrainingRun): Promise<RunData> {
    if (trigger === 'first') {
      const counts = { families: SYNTHETIC_FAMILIES, children: 0, lessons: 0, weeks: 0 };
      const source = { families: SYNTHETIC_FAMILIES, seed };
      return { source, isSynthetic: true, counts, window: { from: null, to: null } };
    }
    const { set, counts, window } = await this.sets.load();
    return { source: { set }, isSynthetic: false, counts, window };
  }

  async make(kind: ModelKind, { run, data, ...listening }: MakeOptions): Promise<RunOutcome> {
    const before = await this.registry.madeIn(run.id, kind);
    if (before) return before;
    const champion = await this.registry.champion(kind);
    const endTimer = this.metrics.trainingSeconds.startTimer({ kind });
    try {
      const asked = { kind, source: data.source, champion: champion.model, seed: run.seed };
      const made = await this.trainer.ask('train', asked, listening);
      const from = { run, ...data, championId: champion.versionId };
      return await this.saving.trained(kind, made, from);
    } catch (error) {
      if (!(error instanceof NothingLearned)) throw error;
      const reasons = [{ code: error.code, values: { message: error.message } }];
      return { kind, versionId: null, result: 'not-trained', reasons };
    } finally {
      endTimer();
    }
  }
}
