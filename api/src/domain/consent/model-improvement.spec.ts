import fc from 'fast-check';
import { type ConsentInForce, mayImproveModels } from './index.js';

const decision = (granted: boolean, childId: string | null = null): ConsentInForce => ({
  purpose: 'model-improvement',
  granted,
  childId,
});
const young = { id: 'young', ageYears: 12 };
const teen = { id: 'teen', ageYears: 13 };

describe('model improvement', () => {
  test('nothing is learned from a child unless somebody said so', () => {
    const service = { ...decision(true), purpose: 'service' };
    expect(mayImproveModels([service], teen)).toBe(false);
  });

  test('the family’s yes covers a child of 13, not one of 12', () => {
    expect(mayImproveModels([decision(true)], teen)).toBe(true);
    expect(mayImproveModels([decision(true)], young)).toBe(false);
  });

  test('a child of 12 needs the family’s yes and one of its own', () => {
    expect(mayImproveModels([decision(true), decision(true, 'young')], young)).toBe(true);
    expect(mayImproveModels([decision(true, 'young')], young)).toBe(false);
    expect(mayImproveModels([decision(false), decision(true, 'young')], young)).toBe(false);
  });

  test('from 13 a child’s own decision goes before the family’s yes, never before its no', () => {
    expect(mayImproveModels([decision(true), decision(false, 'teen')], teen)).toBe(false);
    expect(mayImproveModels([decision(false), decision(true, 'teen')], teen)).toBe(false);
  });

  test('whoever has left the service teaches nothing', () => {
    const left = { ...decision(false), purpose: 'service' };
    expect(mayImproveModels([decision(true), decision(true, 'young'), left], young)).toBe(false);
  });

  test('another child’s decision changes nothing', () => {
    const decisions = fc.array(fc.tuple(fc.boolean(), fc.constantFrom(null, 'young', 'teen')));
    fc.assert(
      fc.property(decisions, fc.boolean(), fc.integer({ min: 2, max: 18 }), (all, other, age) => {
        const said = all.map(([granted, childId]) => decision(granted, childId));
        const child = { id: 'young', ageYears: age };
        const more = [...said, decision(other, 'somebody else')];
        expect(mayImproveModels(more, child)).toBe(mayImproveModels(said, child));
      }),
    );
  });
});
