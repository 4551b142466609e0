import type { PlaceRecord } from '../../persistence/index.js';
import { compareLayouts } from './compare-layouts.js';

const at = (itemId: string, date: string, startMinute = 540): PlaceRecord => ({
  itemId,
  date,
  startMinute,
  minutes: 30,
  locked: false,
  status: 'planned',
});
const [MONDAY, TUESDAY, FRIDAY] = ['2026-11-16', '2026-11-17', '2026-11-20'] as const;
/** `maths-1` and `maths-2` are alike. */
const similarity = (itemId: string): string | null => itemId.split('-')[0] ?? null;
const compare = (old: PlaceRecord[], now: PlaceRecord[]) =>
  compareLayouts(old, now, similarity).map(({ from, to }) => [from?.date, to?.date]);

describe('two layouts', () => {
  it('differ by a row that stands elsewhere', () => {
    expect(compare([at('maths-1', MONDAY)], [at('maths-1', TUESDAY)])).toEqual([[MONDAY, TUESDAY]]);
  });

  it('do not differ where another row, alike, has the place', () => {
    expect(compare([at('maths-1', MONDAY)], [at('maths-2', MONDAY)])).toEqual([]);
  });

  it('differ by what moved, where a plan made anew keeps one time and changes another', () => {
    const old = [at('maths-1', MONDAY), at('maths-2', TUESDAY)];
    const now = [at('maths-3', FRIDAY), at('maths-4', TUESDAY)];
    expect(compare(old, now)).toEqual([[MONDAY, FRIDAY]]);
  });

  it('differ by what only one of them has', () => {
    const old = [at('maths-1', MONDAY), at('art-1', FRIDAY)];
    const now = [at('maths-2', MONDAY), at('music-1', FRIDAY)];
    expect(compare(old, now)).toEqual([
      [undefined, FRIDAY],
      [FRIDAY, undefined],
    ]);
  });
});
