import { describe, expect, it } from '@jest/globals';
import { aLeftOver, aMove, aPreview } from './replan-fixture';
import { weeksOf } from './weeks-of';

const place = (date: string) => ({ date, startTime: '09:00', endTime: '09:45' });
const move = (from: string, to: string) =>
  aMove({ itemId: `maths-${from}`, from: place(from), to: place(to) });

describe('a preview of several weeks', () => {
  const preview = aPreview({
    moved: [
      move('2026-11-24', '2026-11-25'),
      move('2026-11-27', '2026-11-30'),
      move('2026-11-30', '2026-12-01'),
      move('2026-12-07', '2026-12-08'),
    ],
    leftOver: [aLeftOver({ from: place('2026-12-11') })],
  });

  it('draws the week it begins in, to where its last lessons go', () => {
    expect(weeksOf(preview).first).toEqual({ moved: preview.moved.slice(0, 2), leftOver: [] });
  });

  it('lists each later week by itself', () => {
    expect(weeksOf(preview).later).toEqual([
      { monday: '2026-11-30', moved: [preview.moved[2]] },
      { monday: '2026-12-07', moved: [preview.moved[3]] },
    ]);
  });
});
