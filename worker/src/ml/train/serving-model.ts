import { type ModelKind, saveModel, type SavedModel } from '@brightpath/api/domain/models';
import type { ServingModelsLoader } from '@brightpath/api/serving';

export interface ServingModel {
  readonly versionId: string | null;
  /** As data for a thread; null where no model of the kind serves. */
  readonly model: SavedModel | null;
}

/** The model of a kind that serves at this moment. */
export async function servingModel(
  serving: ServingModelsLoader,
  kind: ModelKind,
): Promise<ServingModel> {
  const { servingModels, versions } = await serving.present();
  const model = servingModels[kind];
  return { versionId: versions[kind] ?? null, model: model && saveModel(model) };
}
