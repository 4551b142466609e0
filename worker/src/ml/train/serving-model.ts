import { type ModelKind, saveModel, type SavedModel } from '@brightpath/api/domain/models';
import type { Champions } from '@brightpath/api/serving';

export interface ServingModel {
  readonly versionId: string | null;
  /** As data for a thread; null where no model of the kind serves. */
  readonly model: SavedModel | null;
}

/** The model of a kind that serves at this moment. */
export async function servingModel(serving: Champions, kind: ModelKind): Promise<ServingModel> {
  const { champions, versions } = await serving.present();
  const model = champions[kind];
  return { versionId: versions[kind] ?? null, model: model && saveModel(model) };
}
