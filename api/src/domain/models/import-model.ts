import { fromOnnx } from '../trees/index.js';
import type { ModelKind } from './model-kinds.js';
import { type LearnedModel, loadModel, saveModel } from './model.js';
import type { EngagementExtras } from './expected-reward.js';
import { PRIOR_COMPONENTS } from '../preferences/index.js';
import { SCHEMAS } from './feature-schemas.js';

export interface ImportOptions {
  /** Real lessons it was trained on: the trees' share beside the rules grows with them. */
  readonly lessons: number;
  /** What serves now: how far a child's own record is trusted is taken from it, which no ONNX file says. */
  readonly champion: LearnedModel | null;
}

/**
 * A model of ours from an ONNX file over the features of its kind, in their order.
 *
 * @throws InvalidModelError naming the part that is not what it must be.
 */
export function importModel(
  kind: ModelKind,
  bytes: Uint8Array,
  { lessons, champion }: ImportOptions,
): LearnedModel {
  const { version: schemaVersion, featureNames, outputNames } = SCHEMAS[kind];
  const ensemble = fromOnnx(bytes, { featureNames, outputNames });
  const extras = kind === 'engagement' ? { ...(champion?.extras ?? NEUTRAL_EXTRAS), lessons } : {};
  // Once through what every model is loaded by: other columns are refused there.
  return loadModel(saveModel({ kind, schemaVersion, ensemble, extras }));
}

const NEUTRAL_EXTRAS = {
  rule: { intercept: 0, slope: 1 },
  own: { ...PRIOR_COMPONENTS },
} satisfies Omit<EngagementExtras, 'lessons'>;
