/** The models there are. Each has its own line of versions and at most one champion. */
export const MODEL_KINDS = ['generator', 'engagement', 'satisfaction'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];
