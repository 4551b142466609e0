import fc from 'fast-check';
import { hyphenate } from './hyphenate';

const shown = (title: string): string => hyphenate(title).replaceAll('\u00AD', '-');

describe('breaking long titles', () => {
  it.each([
    ['Mathematics', 'Mathe-ma-tics'],
    ['Physical education', 'Phy-si-cal edu-ca-tion'],
    ['Creative writing', 'Crea-tive wri-ting'],
    ['Geography', 'Geo-gra-phy'],
    ['Swimming', 'Swim-ming'],
    ['Computing', 'Com-pu-ting'],
    ['Art', 'Art'],
    ['Piano', 'Piano'],
  ])('%s', (title, hyphenated) => {
    expect(shown(title)).toBe(hyphenated);
  });

  it('changes no letter', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        const plain = title.replaceAll('\u00AD', '');
        expect(hyphenate(plain).replaceAll('\u00AD', '')).toBe(plain);
      }),
    );
  });
});
