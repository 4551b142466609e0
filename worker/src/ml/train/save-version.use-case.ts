import type { EvaluatedModel, TrainedAndEvaluated } from '@brightpath/api/domain/evaluation';
import type { ModelKind } from '@brightpath/api/domain/models';
import {
  Database,
  type GateRecord,
  ModelRegistryRepository,
  ModelVersionRepository,
  type ModelVersion,
  packArtefact,
  type RunCounts,
  type RunOutcome,
  type TrainingRun,
  TrainingRunRepository,
} from '@brightpath/api/persistence';
import { Clock, LearningConfig } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import { CODE_VERSION } from './code-version.js';
import type { DataWindow } from './training-sets.js';
import { RunTakenOver } from './run-taken-over.js';

/** What a version was made from. */
export interface MadeFrom {
  readonly run: Pick<TrainingRun, 'id' | 'attempts' | 'seed'>;
  readonly isSynthetic: boolean;
  readonly counts: RunCounts;
  readonly window: DataWindow;
  readonly championId: string | null;
}

/** Puts what a run has made into the registry: model, verdict and promotion together, or nothing. */
@Injectable()
export class SaveVersion {
  constructor(
    private readonly database: Database,
    private readonly runs: TrainingRunRepository,
    private readonly versions: ModelVersionRepository,
    private readonly registry: ModelRegistryRepository,
    private readonly config: LearningConfig,
    private readonly clock: Clock,
  ) {}

  async trained(kind: ModelKind, made: TrainedAndEvaluated, from: MadeFrom): Promise<RunOutcome> {
    return this.database.inTransaction(async () => {
      await this.holdRun(from.run);
      const gate = this.gateOf(made, from);
      const { model, metrics, profile, gain, importance } = made;
      const version = await this.versions.add({
        kind,
        packed: packArtefact(model),
        metrics,
        gate,
        status: gate.promoted ? 'candidate' : 'refused',
        origin: from.isSynthetic ? 'synthetic' : 'trained',
        schemaVersion: model.schemaVersion,
        counts: from.counts,
        dataWindow: from.isSynthetic ? null : from.window,
        parameters: { training: made.counts, extras: model.extras },
        importance: gain.map(({ feature, share }, k) => ({
          feature,
          gain: share,
          permutation: importance[k]?.increase ?? null,
        })),
        calibration: calibrationOf(made),
        baseline: profile,
        seed: from.run.seed,
        codeVersion: CODE_VERSION,
        runId: from.run.id,
      });
      return this.settle(version, gate);
    });
  }

  /** The same for a candidate that waited, such as an imported one. */
  async evaluated(
    version: ModelVersion,
    found: EvaluatedModel,
    from: MadeFrom,
  ): Promise<RunOutcome> {
    return this.database.inTransaction(async () => {
      await this.holdRun(from.run);
      const gate = this.gateOf(found, from);
      await this.versions.recordVerdict(version.id, {
        gate,
        status: gate.promoted ? 'candidate' : 'refused',
        metrics: { ...version.metrics, ...found.metrics },
        calibration: calibrationOf(found),
        baseline: found.profile,
      });
      return this.settle(version, gate);
    });
  }

  /**
   * Within the transaction nobody else begins, stops or ends the run. Each beginning counts its attempts, so a worker
   * that was taken for dead finds that the run is not its own any more.
   */
  private async holdRun(run: MadeFrom['run']): Promise<void> {
    if (!(await this.runs.hold(run))) throw new RunTakenOver();
  }

  private async settle(version: ModelVersion, gate: GateRecord): Promise<RunOutcome> {
    const { id, kind } = version;
    const isPromoted = gate.promoted && this.config.promotesByItself;
    if (isPromoted) {
      await this.registry.promote(version, { accountId: null, at: this.clock.now() }, 'gate');
    }
    const result = isPromoted ? 'promoted' : gate.promoted ? 'candidate' : 'refused';
    return { kind, versionId: id, result, reasons: gate.reasons };
  }

  private gateOf({ verdict }: EvaluatedModel, { championId, isSynthetic }: MadeFrom): GateRecord {
    return {
      ...verdict,
      againstId: championId,
      evaluatedOn: isSynthetic ? 'synthetic' : 'real',
      evaluatedAt: this.clock.now().toISOString(),
    };
  }
}

function calibrationOf({ calibration }: EvaluatedModel) {
  return calibration.map(({ meanPrediction, meanTarget, rows }) => ({
    predicted: meanPrediction,
    realised: meanTarget,
    count: rows,
  }));
}
