import { InvalidModelError } from '@brightpath/api/domain/trees';
import { saveModel } from '@brightpath/api/domain/models';
import { ServingModelsLoader } from '@brightpath/api/serving';
import {
  type ModelVersion,
  ModelVersionRepository,
  type RunOutcome,
  type RunProgress,
  type TrainingRun,
  unpackArtefact,
} from '@brightpath/api/persistence';
import { Injectable } from '@nestjs/common';
import { ComputePool } from '../../compute/compute-pool.js';
import type { ProgressReporter } from '../../progress-reporter.js';
import type { RunData } from './run-data.js';
import { evaluatingProgress } from './run-progress.js';
import { SaveVersion } from './save-version.use-case.js';
import { servingModel } from './serving-model.js';

/** Evaluates candidates that no gate has looked at, such as imported ones, as it evaluates our own. */
@Injectable()
export class EvaluateCandidates {
  constructor(
    private readonly versions: ModelVersionRepository,
    private readonly servingModels: ServingModelsLoader,
    private readonly pool: ComputePool,
    private readonly saving: SaveVersion,
  ) {}

  async evaluate(
    run: TrainingRun,
    data: RunData,
    reporter: ProgressReporter<RunProgress>,
  ): Promise<RunOutcome[]> {
    const outcomes: RunOutcome[] = [];
    for (const version of await this.versions.findUnevaluated()) {
      reporter.say(evaluatingProgress(version.kind));
      outcomes.push(await this.evaluateOne(version, { run, data, signal: reporter.signal }));
    }
    return outcomes;
  }

  private async evaluateOne(
    version: ModelVersion,
    { run, data, signal }: { run: TrainingRun; data: RunData; signal: AbortSignal },
  ): Promise<RunOutcome> {
    const packed = await this.versions.artefactOf(version.id);
    const { kind } = version;
    try {
      if (!packed) return { kind, versionId: null, result: 'not-trained', reasons: [] };
      const model = saveModel(unpackArtefact(packed));
      const champion = await servingModel(this.servingModels, kind);
      const input = { model, source: data.source, champion: champion.model, seed: run.seed };
      const found = await this.pool.run('evaluate-model', input, { signal });
      return await this.saving.evaluated(version, found, { run, ...data, championId: champion.versionId }); // prettier-ignore
    } catch (error) {
      if (!(error instanceof InvalidModelError)) throw error;
      await this.versions.noteProblem(version.id, error.field);
      const reasons = [{ code: 'model.unreadable', values: { part: error.field } }];
      return { kind, versionId: version.id, result: 'not-trained', reasons };
    }
  }
}
