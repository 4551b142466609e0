import { MODEL_KINDS, SCHEMAS } from '../domain/models/index.js';
import { featureText, outputText } from './feature-text.js';

describe.each(MODEL_KINDS)('the words for the %s model', (kind) => {
  const { featureNames, outputNames } = SCHEMAS[kind];
  const features = featureNames.map((name) => featureText(kind, name));
  const outputs = outputNames.map((name) => outputText(kind, name));

  it('are there for every feature and every output, and begin like a sentence', () => {
    for (const words of [...features, ...outputs]) expect(words).toMatch(/^[A-Z][^:]*(: .+)?$/);
    for (const name of [...featureNames, ...outputNames]) {
      expect([...features, ...outputs]).not.toContain(name);
    }
  });

  it('differ, and fit a phone', () => {
    expect(new Set(features).size).toBe(features.length);
    for (const words of features) expect(words.length).toBeLessThanOrEqual(40);
  });

  it('leave a feature that is not known as it is', () => {
    expect(featureText(kind, 'moonPhase')).toBe('moonPhase');
  });
});
