import { Injectable, Logger } from '@nestjs/common';
import {
  type ServingModels,
  type LearnedModel,
  MODEL_KINDS,
  type ModelKind,
} from '../domain/models/index.js';
import { InvalidModelError } from '../domain/trees/index.js';
import { ModelVersionRepository, unpackArtefact } from '../persistence/index.js';

/** A model version that this process has loaded. */
export interface LoadedModel {
  readonly versionId: string;
  readonly model: LearnedModel;
}

/** The models that serve at a moment, as plain data that may be sent to a thread. */
export interface LoadedModels {
  readonly servingModels: ServingModels;
  /** Ids of the serving versions; a kind without a version is left out. */
  readonly versions: Readonly<Partial<Record<ModelKind, string>>>;
}

/**
 * Loads the models that serve, in any process. Each call asks the database which versions are champions, one indexed
 * query of at most three rows, and loads only what has changed: a promotion or a roll-back takes effect at the next
 * use, without a restart. A version that cannot be loaded changes nothing: the model before it, or the rules, go on
 * serving.
 */
@Injectable()
export class ServingModelsLoader {
  private readonly logger = new Logger(ServingModelsLoader.name);
  private readonly served = new Map<ModelKind, LoadedModel>();
  /** Versions that could not be loaded, by kind. Each is tried once, not at every use. */
  private readonly broken = new Map<ModelKind, string>();

  constructor(private readonly versions: ModelVersionRepository) {}

  /** Never throws where the registry is unreachable or damaged: a family's week must not wait for a model. */
  async present(): Promise<LoadedModels> {
    await this.refresh().catch((error: unknown) =>
      this.logger.warn({ err: error }, 'champions.registry-unavailable'),
    );
    const servingModels = Object.fromEntries(
      MODEL_KINDS.map((kind) => [kind, this.served.get(kind)?.model ?? null]),
    ) as unknown as ServingModels;
    const versions = Object.fromEntries(
      [...this.served].map(([kind, { versionId }]) => [kind, versionId]),
    );
    return { servingModels, versions };
  }

  /** Which version of each kind this process serves; kinds that rules decide are left out. */
  async serving(): Promise<ReadonlyMap<ModelKind, string>> {
    await this.present();
    return new Map([...this.served].map(([kind, { versionId }]) => [kind, versionId]));
  }

  private async refresh(): Promise<void> {
    const wanted = new Map(
      (await this.versions.findChampionIds()).map(({ kind, id }) => [kind, id]),
    );
    for (const kind of MODEL_KINDS) {
      const versionId = wanted.get(kind);
      if (versionId === undefined) {
        this.served.delete(kind);
        this.broken.delete(kind);
      } else if (
        this.served.get(kind)?.versionId !== versionId &&
        this.broken.get(kind) !== versionId
      ) {
        await this.load(kind, versionId);
      }
    }
  }

  private async load(kind: ModelKind, versionId: string): Promise<void> {
    const packed = await this.versions.artefactOf(versionId);
    if (packed === null) return;
    try {
      const model = unpackArtefact(packed);
      if (model.kind !== kind) throw new InvalidModelError('kind', `must be ${kind}`);
      this.served.set(kind, { versionId, model });
      this.broken.delete(kind);
      this.logger.log({ kind, versionId }, 'champion.loaded');
    } catch (error) {
      if (!(error instanceof InvalidModelError)) throw error;
      this.broken.set(kind, versionId);
      const goesOn = this.served.get(kind)?.versionId ?? 'rules';
      this.logger.error({ kind, versionId, goesOn, err: error }, 'champion.not-loaded');
      await this.versions.noteProblem(versionId, error.field);
    }
  }
}
