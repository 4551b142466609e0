import { Injectable, Logger } from '@nestjs/common';
import { EXPLORATION_WEIGHT, NO_SERVING_MODELS } from '../domain/models/index.js';
import { InvalidModelError } from '../domain/trees/index.js';
import { EXPLORING_WEEK_WEIGHT } from '../domain/evaluation/index.js';
import {
  type ExposedAs,
  ExposureRepository,
  ModelVersionRepository,
  unpackArtefact,
  type WeekToExpose,
} from '../persistence/index.js';
import {
  ServingModelsLoader,
  type LoadedModels,
  type LoadedModel,
} from './serving-models-loader.js';

/** The models that plan a family's week, and the weight of exploration. */
export interface WeekModels extends LoadedModels {
  readonly exploration: number;
}

/** Number of experiments' versions that stay loaded: there are one or two at a time. */
const KEPT = 3;

/**
 * Decides which models plan a week: the champions, unless the family takes part in an experiment or the week explores.
 * The choice is recorded with its chance.
 */
@Injectable()
export class WeekModelsService {
  private readonly logger = new Logger(WeekModelsService.name);
  private readonly loaded = new Map<string, LoadedModel>();

  constructor(
    private readonly servingModels: ServingModelsLoader,
    private readonly exposures: ExposureRepository,
    private readonly versions: ModelVersionRepository,
  ) {}

  /** Never throws where the experiment is unreachable or damaged: a family's week must not wait for one. */
  async forWeek(week: WeekToExpose): Promise<WeekModels> {
    const present = await this.servingModels.present();
    try {
      const exposed = await this.exposures.expose(week);
      const exploration = explorationOf(exposed);
      return { ...(await this.serve(exposed, present)), exploration };
    } catch (error) {
      const { familyId, monday } = week;
      this.logger.warn({ familyId, monday, err: error }, 'exposure.failed');
      // The family may have asked for no exploration: without its row nobody knows.
      return { ...present, exploration: 0 };
    }
  }

  private async serve(
    { serves, modelVersionId }: ExposedAs,
    present: LoadedModels,
  ): Promise<LoadedModels> {
    if (serves === 'rules') return { servingModels: NO_SERVING_MODELS, versions: {} };
    if (serves === 'champions' || modelVersionId === null) return present;
    const { model, versionId } = await this.load(modelVersionId);
    return {
      servingModels: { ...present.servingModels, [model.kind]: model },
      versions: { ...present.versions, [model.kind]: versionId },
    };
  }

  private async load(versionId: string): Promise<LoadedModel> {
    const known = this.loaded.get(versionId);
    if (known) return known;
    const packed = await this.versions.artefactOf(versionId);
    if (packed === null) throw new InvalidModelError('artefact', 'must be there');
    const served = { versionId, model: unpackArtefact(packed) };
    const oldest = this.loaded.keys().next().value;
    if (this.loaded.size >= KEPT && oldest !== undefined) this.loaded.delete(oldest);
    this.loaded.set(versionId, served);
    return served;
  }
}

function explorationOf({ explores, mayExplore }: ExposedAs): number {
  if (!mayExplore) return 0;
  return explores ? EXPLORING_WEEK_WEIGHT : EXPLORATION_WEIGHT;
}
