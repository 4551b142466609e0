import { hasServiceConsent, mayImproveModels } from './consent-rules.js';
import { consentText, consentTexts } from './consent-texts.js';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../persistence/index.js';

const decision = (purpose: ConsentPurpose, granted: boolean, childId: string | null = null) => ({
  purpose,
  granted,
  childId,
  textVersion: consentText(purpose).version,
});
const young = { id: 'young', ageYears: 12 };
const teen = { id: 'teen', ageYears: 13 };

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

  test('nothing is learned from a child unless somebody said so', () => {
    expect(mayImproveModels([decision('service', true)], teen)).toBe(false);
  });

  test('the family’s yes covers a child of 13, not one of 12', () => {
    const decisions = [decision('model-improvement', true)];
    expect(mayImproveModels(decisions, teen)).toBe(true);
    expect(mayImproveModels(decisions, young)).toBe(false);
  });

  test('a child’s own decision goes before the family’s', () => {
    const yes = [
      decision('model-improvement', false),
      decision('model-improvement', true, 'young'),
    ];
    const no = [decision('model-improvement', true), decision('model-improvement', false, 'teen')];
    expect(mayImproveModels(yes, young)).toBe(true);
    expect(mayImproveModels(no, teen)).toBe(false);
  });
});
