import { MODEL_KINDS, type ModelKind } from './model-kinds.js';
import { SCHEMAS } from './feature-schemas.js';
import {
  type TreeEnsemble,
  InvalidModelError,
  loadEnsemble,
  saveEnsemble,
  type SavedEnsemble,
} from '../trees/index.js';

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A trained model as it serves. */
export interface LearnedModel {
  readonly kind: ModelKind;
  /** Version of the feature schema it was trained on. */
  readonly schemaVersion: number;
  readonly ensemble: TreeEnsemble;
  /** What the model stores beside its trees, such as how far a child's own record is trusted. */
  readonly extras: { readonly [key: string]: Json };
}

/** A model as plain JSON data. */
export interface SavedModel {
  readonly kind: ModelKind;
  readonly schemaVersion: number;
  readonly ensemble: SavedEnsemble;
  readonly extras: { readonly [key: string]: Json };
}

/** The model that serves, of each kind; null where rules decide. */
export type ServingModels = { readonly [K in ModelKind]: LearnedModel | null };

export const NO_SERVING_MODELS: ServingModels = {
  generator: null,
  engagement: null,
  satisfaction: null,
};

export function saveModel({ kind, schemaVersion, ensemble, extras }: LearnedModel): SavedModel {
  return { kind, schemaVersion, ensemble: saveEnsemble(ensemble), extras };
}

/**
 * Reads a saved model. It predicts exactly as the model that was saved.
 *
 * @throws InvalidModelError for an unknown kind, another feature schema, or damaged data.
 */
export function loadModel(saved: unknown): LearnedModel {
  if (!isObject(saved)) {
    throw new InvalidModelError('data', `must be an object, got ${describe(saved)}`);
  }
  const { schemaVersion, ensemble, extras } = saved;
  const kind = MODEL_KINDS.find((each) => each === saved.kind);
  if (!kind) {
    const must = `must be one of ${MODEL_KINDS.join(', ')}, got ${describe(saved.kind)}`;
    throw new InvalidModelError('kind', must);
  }
  const { version, featureNames, outputNames } = SCHEMAS[kind];
  if (schemaVersion !== version) {
    const must = `must be ${version} for ${kind}, got ${describe(schemaVersion)}`;
    throw new InvalidModelError('schemaVersion', must);
  }
  if (!isObject(extras)) {
    throw new InvalidModelError('extras', `must be an object, got ${describe(extras)}`);
  }
  return {
    kind,
    schemaVersion: version,
    ensemble: loadEnsemble(ensemble, { featureNames, outputNames }),
    extras: extras as { readonly [key: string]: Json },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  return JSON.stringify(value) ?? typeof value;
}
