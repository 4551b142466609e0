import type { LearnedPreferences } from '../input/learned-preferences.js';

export const PLAN_MAKERS = ['rules', 'learned'] as const;
export type PlanMaker = (typeof PLAN_MAKERS)[number];

/** What decided about a plan. */
export interface PlanProvenance {
  readonly kind: PlanMaker;
  /** The model versions that had a say; absent or empty where no model had. */
  readonly models?: readonly { readonly kind: string; readonly versionId: string }[];
  /** 0 to 1: how much the children's own record counted, on average over what was learned of them. */
  readonly ownShare?: number;
}

/**
 * What decides about a plan that is made with these preferences. Where only the satisfaction model chose between weeks that
 * rules had made, they were made by rules; the model is named all the same.
 */
export function provenanceOf(
  preferences: LearnedPreferences | null,
  evaluatedBy: string | null = null,
): PlanProvenance {
  const judge = evaluatedBy === null ? [] : [{ kind: 'satisfaction', versionId: evaluatedBy }];
  if (!preferences) return { kind: 'rules', models: judge, ownShare: 0 };
  const shares = preferences.tables.map(({ ownShare }) => ownShare);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return {
    kind: 'learned',
    models: [...preferences.versions, ...judge],
    ownShare: shares.length === 0 ? 0 : Math.round((total / shares.length) * 1000) / 1000,
  };
}

/**
 * What decided about a plan of which a part was planned again: every model that had a say in what stands now. The
 * greater part, and with it how well the children are known, is still as it was.
 */
export function mergeProvenance(before: PlanProvenance, again: PlanProvenance): PlanProvenance {
  const all = [...(before.models ?? []), ...(again.models ?? [])];
  const models = [...new Map(all.map((model) => [model.versionId, model])).values()];
  const kind = before.kind === 'learned' || again.kind === 'learned' ? 'learned' : 'rules';
  const { ownShare = 0 } = before.kind === 'learned' ? before : again;
  return { kind, models, ownShare };
}
