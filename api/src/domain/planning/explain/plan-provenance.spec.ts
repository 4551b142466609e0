import { provenanceOf, mergeProvenance } from './plan-provenance.js';
import { aLearnedPreferences, lovesAfternoons } from '../input/learned-preferences-factory.js';

const model = (versionId: string) => ({ kind: 'engagement', versionId });

describe('what made a plan', () => {
  it('is the rules where nothing was learned', () => {
    expect(provenanceOf(null)).toEqual({ kind: 'rules', models: [], ownShare: 0 });
  });

  it('is the models, with how much the children’s own record counted', () => {
    const preferences = aLearnedPreferences([
      lovesAfternoons({ ownShare: 0.2 }),
      lovesAfternoons({ ownShare: 0.6 }),
    ]);
    expect(provenanceOf(preferences)).toEqual({
      kind: 'learned',
      models: [model('engagement-1')],
      ownShare: 0.4,
    });
  });

  it('is, after a part was planned again, every model that had a say', () => {
    const [old, fresh] = [model('old'), model('new')];
    const learned = { kind: 'learned', models: [old], ownShare: 0.5 } as const;
    expect(mergeProvenance(learned, { ...learned, models: [old, fresh] }).models).toEqual([
      old,
      fresh,
    ]);
    expect(mergeProvenance(learned, provenanceOf(null))).toEqual(learned);
    expect(mergeProvenance({ kind: 'rules' }, learned)).toEqual(learned);
    expect(mergeProvenance({ kind: 'rules' }, provenanceOf(null))).toEqual(provenanceOf(null));
  });
});
