import { describe, expect, it } from '@jest/globals';
import { madeByText } from './made-by';

describe('what a plan was made from', () => {
  it('is said as it is: by rules, from this family, or from others', () => {
    expect(madeByText({ kind: 'rules', models: [], ownShare: 0 })).toBe('Planned by rules');
    expect(madeByText({ kind: 'learned', models: [], ownShare: 0.4 })).toBe(
      'Planned from what we learned of your children',
    );
    expect(madeByText({ kind: 'learned', models: [], ownShare: 0 })).toBe(
      'Planned from what usually suits children like yours',
    );
  });
});
