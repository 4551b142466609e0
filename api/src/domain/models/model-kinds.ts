/** The three models of the loop. */
export const MODEL_KINDS = ['generator', 'engagement', 'satisfaction'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];
