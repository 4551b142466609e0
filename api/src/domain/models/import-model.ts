import { fromOnnx } from '../trees/index.js';
import type { ModelKind } from './model-kinds.js';
import { type LearnedModel, loadModel, saveModel } from './model.js';
import type { EngagementExtras } from './expected-reward.js';
import { PRIOR_COMPONENTS } from '../preferences/index.js';
import { SCHEMAS } from './feature-schemas.js';

interface ImportOptions {
  /** Number of real lessons it was trained on. The share of the trees beside the rules grows with it. */
  readonly lessons: number;
  /**
   * The serving model. An ONNX file does not say how far a child's own record is trusted, so that this is taken from
   * here.
   */
  readonly champion: Pick<LearnedModel, 'extras'> | null;
}

/**
 * Makes a model from an ONNX file whose inputs are the features of its kind, in their order.
 *
 * @throws InvalidModelError naming the part that is malformed.
 */
export function importModel(
  kind: ModelKind,
  bytes: Uint8Array,
  { lessons, champion }: ImportOptions,
): LearnedModel {
  const { version: schemaVersion, featureNames, outputNames } = SCHEMAS[kind];
  const ensemble = fromOnnx(bytes, { featureNames, outputNames });
  const extras = kind === 'engagement' ? { ...(champion?.extras ?? NEUTRAL_EXTRAS), lessons } : {};
  // The import passes through the loader of every model, which refuses other columns.
  return loadModel(saveModel({ kind, schemaVersion, ensemble, extras }));
}

const NEUTRAL_EXTRAS = {
  rule: { intercept: 0, slope: 1 },
  own: { ...PRIOR_COMPONENTS },
} satisfies Omit<EngagementExtras, 'lessons'>;
