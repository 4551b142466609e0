/** Children below this age have a decision of their own for model improvement (COPPA's line, 16 CFR 312.2). */
const AGE_OF_OWN_DECISION = 13;

/** A decision that is in force: the last one for its purpose, of the whole family where it names no child. */
export interface ConsentInForce {
  readonly purpose: string;
  readonly granted: boolean;
  readonly childId: string | null;
}

/**
 * Whether a child's weeks may teach the models. The family must have said yes, and the service must not have been
 * withdrawn. Under 13 there must be a yes for that very child too; from 13 the child's own decision counts where there
 * is one, else the family's. `ageYears` is the child's age today.
 */
export function mayImproveModels(
  decisions: readonly ConsentInForce[],
  child: { readonly id: string; readonly ageYears: number },
): boolean {
  const said = (purpose: string, childId: string | null): boolean | undefined =>
    decisions.find((each) => each.purpose === purpose && each.childId === childId)?.granted;
  const family = said('model-improvement', null) ?? false;
  if (!family || said('service', null) === false) return false;
  const own = said('model-improvement', child.id);
  return own ?? child.ageYears >= AGE_OF_OWN_DECISION;
}
