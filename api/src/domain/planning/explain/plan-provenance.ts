import type { LearnedPreferences } from '../input/learned-preferences.js';

export const PLAN_MAKERS = ['rules', 'learned'] as const;
export type PlanMaker = (typeof PLAN_MAKERS)[number];

/** What made a plan: rules or learned preferences, and which model versions. */
export interface PlanProvenance {
  readonly kind: PlanMaker;
  /** The model versions that were used; absent or empty where none was. */
  readonly models?: readonly { readonly kind: string; readonly versionId: string }[];
  /** 0 to 1: how far the reward tables rest on the children's own records, on average. */
  readonly ownShare?: number;
}

/**
 * The provenance of a plan that is made with these preferences. Where only the satisfaction model chose between weeks
 * that rules had made, the kind is `rules`, and the model is named all the same.
 */
export function provenanceOf(
  preferences: LearnedPreferences | null,
  evaluatedBy: string | null = null,
): PlanProvenance {
  const chooser = evaluatedBy === null ? [] : [{ kind: 'satisfaction', versionId: evaluatedBy }];
  if (!preferences) return { kind: 'rules', models: chooser, ownShare: 0 };
  const shares = preferences.tables.map(({ ownShare }) => ownShare);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return {
    kind: 'learned',
    models: [...preferences.versions, ...chooser],
    ownShare: shares.length === 0 ? 0 : Math.round((total / shares.length) * 1000) / 1000,
  };
}

/**
 * The provenance of a plan of which a part was planned again: every model that was used for what stands now. The share
 * of the children's own records stays, since most of the plan is as it was.
 */
export function mergeProvenance(before: PlanProvenance, again: PlanProvenance): PlanProvenance {
  const all = [...(before.models ?? []), ...(again.models ?? [])];
  const models = [...new Map(all.map((model) => [model.versionId, model])).values()];
  const kind = before.kind === 'learned' || again.kind === 'learned' ? 'learned' : 'rules';
  const { ownShare = 0 } = before.kind === 'learned' ? before : again;
  return { kind, models, ownShare };
}
