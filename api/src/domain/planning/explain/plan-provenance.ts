import type { LearnedTaste } from '../input/learned-preferences.js';

export const MAKERS = ['rules', 'learned'] as const;
export type Maker = (typeof MAKERS)[number];

/** What decided about a plan. */
export interface MadeBy {
  readonly kind: Maker;
  /** The model versions that had a say; absent or empty where no model had. */
  readonly models?: readonly { readonly kind: string; readonly versionId: string }[];
  /** 0 to 1: how much the children's own record counted, on average over what was learned of them. */
  readonly ownShare?: number;
}

/**
 * What decides about a plan that is made with this taste. Where only the satisfaction model chose between weeks that
 * rules had made, they were made by rules; the model is named all the same.
 */
export function makerOf(taste: LearnedTaste | null, judgedBy: string | null = null): MadeBy {
  const judge = judgedBy === null ? [] : [{ kind: 'satisfaction', versionId: judgedBy }];
  if (!taste) return { kind: 'rules', models: judge, ownShare: 0 };
  const shares = taste.tables.map(({ ownShare }) => ownShare);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return {
    kind: 'learned',
    models: [...taste.versions, ...judge],
    ownShare: shares.length === 0 ? 0 : Math.round((total / shares.length) * 1000) / 1000,
  };
}

/**
 * What decided about a plan of which a part was planned again: every model that had a say in what stands now. The
 * greater part, and with it how well the children are known, is still as it was.
 */
export function remadeBy(before: MadeBy, again: MadeBy): MadeBy {
  const all = [...(before.models ?? []), ...(again.models ?? [])];
  const models = [...new Map(all.map((model) => [model.versionId, model])).values()];
  const kind = before.kind === 'learned' || again.kind === 'learned' ? 'learned' : 'rules';
  const { ownShare = 0 } = before.kind === 'learned' ? before : again;
  return { kind, models, ownShare };
}
