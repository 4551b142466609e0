import type { ConsentDecision } from '../persistence/index.js';
import { consentText } from './consent-texts.js';

type Decision = Pick<ConsentDecision, 'purpose' | 'granted' | 'textVersion' | 'childId'>;

/** True when the family agreed to the present text of the service. `decisions` are those in force. */
export function hasServiceConsent(decisions: readonly Decision[]): boolean {
  const { version } = consentText('service');
  return decisions.some(
    ({ purpose, granted, textVersion, childId }) =>
      purpose === 'service' && childId === null && granted && textVersion === version,
  );
}
