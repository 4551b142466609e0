import { describe, expect, it } from '@jest/globals';
import { provenanceText } from './provenance-text';

describe('what a plan was made from', () => {
  it('is said as it is: by rules, from this family, or from others', () => {
    expect(provenanceText({ kind: 'rules', models: [], ownShare: 0 })).toBe('Planned by rules');
    expect(provenanceText({ kind: 'learned', models: [], ownShare: 0.4 })).toBe(
      'Planned from what we learned of your children',
    );
    expect(provenanceText({ kind: 'learned', models: [], ownShare: 0 })).toBe(
      'Planned from what usually suits children like yours',
    );
  });
});
