import { InvalidModelError, saveModel } from '@brightpath/api/domain/learning';
import {
  ModelVersionRepository,
  type ModelVersion,
  type RunOutcome,
  type RunProgress,
  type TrainingRun,
  unpackArtefact,
} from '@brightpath/api/persistence';
import { Injectable } from '@nestjs/common';
import type { ProgressReporter } from '../../progress-reporter.js';
import { evaluatingProgress } from './run-progress.js';
import { RegistryRows } from './serving-model.js';
import { SaveVersion } from './save-version.service.js';
import type { RunData } from './train-one-model.service.js';
import { Trainer } from './trainer.service.js';

/** Judges candidates that no gate has looked at, such as imported ones, as it judges our own. */
@Injectable()
export class EvaluateCandidates {
  constructor(
    private readonly versions: ModelVersionRepository,
    private readonly registry: RegistryRows,
    private readonly trainer: Trainer,
    private readonly saving: SaveVersion,
  ) {}

  async judge(
    run: TrainingRun,
    data: RunData,
    reporter: ProgressReporter<RunProgress>,
  ): Promise<RunOutcome[]> {
    const outcomes: RunOutcome[] = [];
    for (const version of await this.versions.findUnjudged()) {
      reporter.say(evaluatingProgress(version.kind));
      outcomes.push(await this.judgeOne(version, { run, data, signal: reporter.signal }));
    }
    return outcomes;
  }

  private async judgeOne(
    version: ModelVersion,
    { run, data, signal }: { run: TrainingRun; data: RunData; signal: AbortSignal },
  ): Promise<RunOutcome> {
    const packed = await this.versions.artefactOf(version.id);
    const { kind } = version;
    try {
      if (!packed) return { kind, versionId: null, result: 'not-trained', reasons: [] };
      const model = saveModel(unpackArtefact(packed));
      const champion = await this.registry.champion(kind);
      const asked = { model, source: data.source, champion: champion.model, seed: run.seed };
      const judged = await this.trainer.ask('judge', asked, { signal });
      return await this.saving.judged(version, judged, { run, ...data, championId: champion.versionId }); // prettier-ignore
    } catch (error) {
      if (!(error instanceof InvalidModelError)) throw error;
      await this.versions.noteProblem(version.id, error.message);
      const reasons = [{ code: 'model.unreadable', values: { message: error.message } }];
      return { kind, versionId: version.id, result: 'not-trained', reasons };
    }
  }
}
