import type { ModelKind } from '@brightpath/api/domain/models';
import { ServingModelsLoader } from '@brightpath/api/serving';
import {
  ModelVersionRepository,
  type RunOutcome,
  type TrainingRun,
} from '@brightpath/api/persistence';
import { Injectable } from '@nestjs/common';
import { ComputePool } from '../../compute/compute-pool.js';
import { TaskRefused } from '../../compute/task-errors.js';
import { MetricsService } from '../../health/metrics.service.js';
import type { RunData } from './run-data.js';
import { SaveVersion } from './save-version.use-case.js';
import { servingModel } from './serving-model.js';

export interface MakeOptions {
  readonly run: TrainingRun;
  readonly data: RunData;
  /** Stops the training; the call then throws a TaskCancelled. */
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** Makes one model of a run: trained and evaluated in a thread, then saved with its verdict. */
@Injectable()
export class TrainOneModel {
  constructor(
    private readonly versions: ModelVersionRepository,
    private readonly servingModels: ServingModelsLoader,
    private readonly pool: ComputePool,
    private readonly saving: SaveVersion,
    private readonly metrics: MetricsService,
  ) {}

  async make(kind: ModelKind, { run, data, ...listening }: MakeOptions): Promise<RunOutcome> {
    const before = await this.madeBefore(run.id, kind);
    if (before) return before;
    const champion = await servingModel(this.servingModels, kind);
    const endTimer = this.metrics.trainingSeconds.startTimer({ kind });
    try {
      const input = { kind, source: data.source, champion: champion.model, seed: run.seed };
      const made = await this.pool.run('train-model', input, listening);
      return await this.saving.trained(kind, made, { run, ...data, championId: champion.versionId }); // prettier-ignore
    } catch (error) {
      if (!(error instanceof TaskRefused)) throw error;
      const reasons = [{ code: error.code, values: error.params }];
      return { kind, versionId: null, result: 'not-trained', reasons };
    } finally {
      endTimer();
    }
  }

  /** What an attempt before this one has made: its worker died later. */
  private async madeBefore(runId: string, kind: ModelKind): Promise<RunOutcome | null> {
    const version = await this.versions.findOfRun(runId, kind);
    if (!version) return null;
    const result =
      version.status === 'refused' ? 'refused' : version.promotedAt ? 'promoted' : 'candidate';
    return { kind, versionId: version.id, result, reasons: version.gate?.reasons ?? [] };
  }
}
