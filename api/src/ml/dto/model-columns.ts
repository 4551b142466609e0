import { MODEL_KINDS, SCHEMAS } from '../../domain/models/index.js';

/** What the models read, by name. A version from before may have had others. */
export const FEATURE_NAMES = namesOf('featureNames');

/** What the models predict, by name. */
export const OUTPUT_NAMES = namesOf('outputNames');

function namesOf(columns: 'featureNames' | 'outputNames'): readonly string[] {
  return [...new Set(MODEL_KINDS.flatMap((kind) => SCHEMAS[kind][columns]))];
}
