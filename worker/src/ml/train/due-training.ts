import { MODEL_KINDS, type ModelKind } from '@brightpath/api/domain/models';
import {
  ModelVersionRepository,
  type RunTrigger,
  TrainingRunRepository,
} from '@brightpath/api/persistence';
import { Clock, LearningConfig } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import { TrainingSets } from './training-sets.js';

/** The first models are the same wherever BrightPath is started. */
const FIRST_SEED = 1;
/** A first run that failed is tried again after this time. */
const TRY_AGAIN_AFTER_MS = 6 * 60 * 60 * 1000;

export interface DueRun {
  readonly trigger: RunTrigger;
  readonly kinds: readonly ModelKind[];
  readonly seed?: number;
}

/** Which training is due, apart from the calendar and from drift. */
@Injectable()
export class DueTraining {
  constructor(
    private readonly runs: TrainingRunRepository,
    private readonly versions: ModelVersionRepository,
    private readonly sets: TrainingSets,
    private readonly config: LearningConfig,
    private readonly clock: Clock,
  ) {}

  /** The most urgent of what is due; null where nothing is. A run that failed is not begun again at once. */
  async find(): Promise<DueRun | null> {
    if (await this.isImportWaiting()) return { trigger: 'import', kinds: [] };
    if (!this.config.trainsByItself) return null;
    const missing = await this.missingKinds();
    if (missing.length > 0) return { trigger: 'first', kinds: missing, seed: FIRST_SEED };
    return (await this.areOutcomesEnough()) ? { trigger: 'volume', kinds: MODEL_KINDS } : null;
  }

  private async isImportWaiting(): Promise<boolean> {
    const newest = (await this.versions.findUnevaluated()).at(-1);
    if (!newest) return false;
    const last = await this.runs.findLast(['import']);
    return !last || last.createdAt < newest.createdAt;
  }

  /** Models that have never had a version. */
  private async missingKinds(): Promise<ModelKind[]> {
    const missing: ModelKind[] = [];
    for (const kind of MODEL_KINDS) {
      if (await this.versions.isKnown(kind)) continue;
      const tried = await this.runs.findLast(['first'], kind);
      const age = this.clock.now().getTime() - (tried?.createdAt.getTime() ?? 0);
      if (!tried || age > TRY_AGAIN_AFTER_MS) missing.push(kind);
    }
    return missing;
  }

  private async areOutcomesEnough(): Promise<boolean> {
    const last = await this.runs.findLast(['cron', 'steward', 'drift', 'volume'], 'engagement');
    const since = last?.createdAt ?? new Date(0);
    return (await this.sets.newOutcomesSince(since)) >= this.config.retrainAfterOutcomes;
  }
}
