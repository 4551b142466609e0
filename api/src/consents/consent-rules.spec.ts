import { hasServiceConsent } from './consent-rules.js';
import { consentText, consentTexts } from './consent-texts.js';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../persistence/index.js';

const decision = (purpose: ConsentPurpose, granted: boolean, childId: string | null = null) => ({
  purpose,
  granted,
  childId,
  textVersion: consentText(purpose).version,
});

describe('consent', () => {
  test('there is one text for every purpose, and only the service is required', () => {
    expect(consentTexts.map(({ purpose }) => purpose)).toEqual([...CONSENT_PURPOSES]);
    expect(consentTexts.filter(({ required }) => required).map(({ purpose }) => purpose)).toEqual([
      'service',
    ]);
  });

  test('the service needs a yes to its present text', () => {
    expect(hasServiceConsent([])).toBe(false);
    expect(hasServiceConsent([decision('service', false)])).toBe(false);
    expect(hasServiceConsent([{ ...decision('service', true), textVersion: 'older' }])).toBe(false);
    expect(hasServiceConsent([decision('service', true)])).toBe(true);
  });
});
