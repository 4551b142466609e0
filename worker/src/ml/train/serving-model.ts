import { type ModelKind, saveModel, type SavedModel } from '@brightpath/api/domain/learning';
import { Champions, ModelVersionRepository, type RunOutcome } from '@brightpath/api/persistence';
import { Injectable } from '@nestjs/common';

/** What the registry holds, as a run needs it. */
@Injectable()
export class RegistryRows {
  constructor(
    private readonly versions: ModelVersionRepository,
    private readonly champions: Champions,
  ) {}

  /** What serves, as data for a thread. */
  async champion(
    kind: ModelKind,
  ): Promise<{ readonly versionId: string | null; readonly model: SavedModel | null }> {
    const { champions, versions } = await this.champions.present();
    const model = champions[kind];
    return { versionId: versions[kind] ?? null, model: model && saveModel(model) };
  }

  /** What an attempt before this one has made: its worker died later. */
  async madeIn(runId: string, kind: ModelKind): Promise<RunOutcome | null> {
    const version = await this.versions.findOfRun(runId, kind);
    if (!version) return null;
    const result =
      version.status === 'refused' ? 'refused' : version.promotedAt ? 'promoted' : 'candidate';
    return { kind, versionId: version.id, result, reasons: version.gate?.reasons ?? [] };
  }
}
