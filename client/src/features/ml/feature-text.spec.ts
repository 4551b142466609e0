import { mlStrings } from '@/messages/ml';
import { featureText, outputText } from './feature-text';

describe('the words for what a model reads and predicts', () => {
  const features = Object.values(mlStrings.features.features);
  const outputs = Object.values(mlStrings.features.outputs);

  it('begin like a sentence', () => {
    for (const words of [...features, ...outputs]) expect(words).toMatch(/^[A-Z][^:]*(: .+)?$/);
  });

  it('differ, and fit a phone', () => {
    expect(new Set(features).size).toBe(features.length);
    for (const words of features) expect(words.length).toBeLessThanOrEqual(40);
  });

  it('leave a name that is not known as it is', () => {
    expect(featureText('startMinute')).toBe('Time it begins');
    expect(featureText('moonPhase')).toBe('moonPhase');
    expect(outputText('moonPhase')).toBe('moonPhase');
  });
});
