import type { ConsentDecision } from '../persistence/index.js';
import { consentText } from './consent-texts.js';

/** Children below this age have a decision of their own for model improvement (COPPA's line). */
export const ageOfOwnDecision = 13;

type Decision = Pick<ConsentDecision, 'purpose' | 'granted' | 'textVersion' | 'childId'>;

/** True when the family agreed to the present text of the service. `decisions` are those in force. */
export function hasServiceConsent(decisions: readonly Decision[]): boolean {
  const { version } = consentText('service');
  return decisions.some(
    ({ purpose, granted, textVersion, childId }) =>
      purpose === 'service' && childId === null && granted && textVersion === version,
  );
}

/**
 * Whether a child's weeks may teach the models. Under 13 only a decision for that very child counts; from 13 the
 * child's own decision, else the family's. `decisions` are those in force; `ageYears` is the child's age today.
 */
export function mayImproveModels(
  decisions: readonly Decision[],
  child: { readonly id: string; readonly ageYears: number },
): boolean {
  const given = decisions.filter(({ purpose }) => purpose === 'model-improvement');
  const own = given.find(({ childId }) => childId === child.id);
  const family = given.find(({ childId }) => childId === null);
  const deciding = child.ageYears < ageOfOwnDecision ? own : (own ?? family);
  return deciding?.granted ?? false;
}
