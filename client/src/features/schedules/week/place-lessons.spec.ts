import fc from 'fast-check';
import { hourScale, rowCount } from './hour-scale';
import { LANE_COLUMNS, placeLessons, type Placeable, type PlacedBlock } from './place-lessons';

const at = (id: string, childIds: string[], startMinute: number, minutes: number): Placeable => ({
  id,
  childIds,
  startMinute,
  endMinute: startMinute + minutes,
});

/** Time that is taken of these children. */
const taken = (
  id: string,
  childIds: string[],
  startMinute: number,
  minutes: number,
): Placeable => ({
  ...at(id, childIds, startMinute, minutes),
  isTaken: true,
});

const place = (entries: Placeable[], lanes: string[]): PlacedBlock<Placeable>[] =>
  placeLessons(entries, lanes, hourScale(entries));

const touches = (a: PlacedBlock<Placeable>, b: PlacedBlock<Placeable>): boolean =>
  a.rowStart < b.rowEnd &&
  b.rowStart < a.rowEnd &&
  a.columnStart < b.columnEnd &&
  b.columnStart < a.columnEnd;

describe('placing the lessons of a day', () => {
  it('turns minutes into five-minute rows and children into lanes', () => {
    const [first, second] = place([at('a', ['n'], 540, 45), at('b', ['e'], 600, 30)], ['n', 'e']);
    expect(first).toMatchObject({ rowStart: 1, rowEnd: 10, columnStart: 1, columnEnd: 61 });
    expect(second).toMatchObject({ rowStart: 13, rowEnd: 19, columnStart: 61, columnEnd: 121 });
  });

  it('draws a together-lesson once across the lanes of neighbours', () => {
    const blocks = place([at('science', ['n', 'e'], 600, 45)], ['n', 'e', 'l']);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ firstLane: 0, lastLane: 1, columnStart: 1, columnEnd: 121 });
  });

  it('draws a together-lesson lane by lane when another child stands between', () => {
    const blocks = place([at('science', ['n', 'l'], 600, 45)], ['n', 'e', 'l']);
    expect(blocks.map((block) => [block.firstLane, block.piece])).toEqual([
      [0, 0],
      [2, 1],
    ]);
  });

  it('gives up the span where one of the children has another lesson at that time', () => {
    const blocks = place(
      [at('science', ['n', 'e'], 600, 45), at('maths', ['e'], 620, 30)],
      ['n', 'e'],
    );
    expect(blocks.filter((block) => block.entry.id === 'science')).toHaveLength(2);
    expect(blocks.some((a, i) => blocks.some((b, j) => i < j && touches(a, b)))).toBe(false);
  });

  it('draws a together-lesson whole where the time of one of its children is taken', () => {
    const dentist = (startMinute: number, minutes: number) =>
      place(
        [at('read-aloud', ['n', 'e', 'l'], 645, 30), taken('dentist', ['e'], startMinute, minutes)],
        ['n', 'e', 'l'],
      );
    const sticksOut = dentist(600, 60);
    expect(sticksOut).toMatchObject([
      { firstLane: 1, columnStart: 61, columnEnd: 121, layer: 'behind', isCoveredAtStart: false },
      { firstLane: 0, lastLane: 2, columnStart: 1, columnEnd: 181, layer: null },
    ]);
    expect(sticksOut).toHaveLength(2);
    // Its words stand where they can be read.
    expect(dentist(660, 60).find(({ entry }) => entry.isTaken)).toMatchObject({
      layer: 'behind',
      isCoveredAtStart: true,
    });
    expect(dentist(650, 20).find(({ entry }) => entry.isTaken)).toMatchObject({
      layer: 'in-front',
      isCoveredAtStart: false,
    });
  });

  it('draws the taken time of several children whole under a lesson of one of them', () => {
    const blocks = place(
      [taken('library', ['n', 'e', 'l'], 810, 90), at('maths', ['e'], 840, 30)],
      ['n', 'e', 'l'],
    );
    expect(blocks).toMatchObject([
      { firstLane: 0, lastLane: 2, layer: 'behind', isCoveredAtStart: false },
      { firstLane: 1, columnStart: 61, columnEnd: 121 },
    ]);
    expect(blocks).toHaveLength(2);
  });

  it('leaves out what belongs to no visible child', () => {
    expect(place([at('a', ['n'], 540, 30)], ['e'])).toEqual([]);
  });

  it('sets overlapping blocks of one lane side by side and lets them share the width', () => {
    const blocks = place(
      [at('a', ['n'], 540, 60), at('b', ['n'], 555, 30), at('c', ['n'], 600, 30)],
      ['n'],
    );
    expect(blocks.map((block) => [block.columnStart, block.columnEnd])).toEqual([
      [1, 31],
      [31, 61],
      [1, 61],
    ]);
  });
});

const lanes = ['a', 'b', 'c', 'd'];
const entry = fc.record({
  childIds: fc.subarray(lanes, { minLength: 1 }),
  startMinute: fc.integer({ min: 0, max: 23 * 60 }),
  minutes: fc.integer({ min: 1, max: 180 }),
  isTaken: fc.boolean(),
});
const someDay = fc.array(entry, { maxLength: 30 }).map((list) =>
  list.map((one, index) => ({
    ...at(
      `item-${index}`,
      one.childIds,
      one.startMinute,
      Math.min(one.minutes, 24 * 60 - one.startMinute),
    ),
    isTaken: one.isTaken,
  })),
);

describe('whatever a day holds', () => {
  it('no two blocks overlap, but taken time with a lesson, where one of them spans lanes', () => {
    fc.assert(
      fc.property(someDay, (entries) => {
        const blocks = place(entries, lanes);
        blocks.forEach((a, i) =>
          blocks.slice(i + 1).forEach((b) => {
            if (!touches(a, b)) return;
            expect(a.entry.isTaken).not.toBe(b.entry.isTaken);
            expect(a.lastLane - a.firstLane + b.lastLane - b.firstLane).toBeGreaterThan(0);
            expect((a.entry.isTaken ? a : b).layer).not.toBeNull();
          }),
        );
      }),
    );
  });

  it('every child of every entry sees it in the own lane, once', () => {
    fc.assert(
      fc.property(someDay, (entries) => {
        const blocks = place(entries, lanes);
        for (const one of entries) {
          const seen = blocks
            .filter((block) => block.entry.id === one.id)
            .flatMap((block) => lanes.slice(block.firstLane, block.lastLane + 1));
          expect(seen.sort()).toEqual([...one.childIds].sort());
        }
      }),
    );
  });

  it('everything lies inside the grid and has an area', () => {
    fc.assert(
      fc.property(someDay, (entries) => {
        const scale = hourScale(entries);
        for (const block of placeLessons(entries, lanes, scale)) {
          expect(block.rowStart).toBeGreaterThanOrEqual(1);
          expect(block.rowEnd).toBeLessThanOrEqual(rowCount(scale) + 1);
          expect(block.rowEnd).toBeGreaterThan(block.rowStart);
          expect(block.columnStart).toBeGreaterThanOrEqual(block.firstLane * LANE_COLUMNS + 1);
          expect(block.columnEnd).toBeLessThanOrEqual((block.lastLane + 1) * LANE_COLUMNS + 1);
          expect(block.columnEnd).toBeGreaterThan(block.columnStart);
        }
      }),
    );
  });

  it('keeps the order of the clock within a lane', () => {
    fc.assert(
      fc.property(someDay, (entries) => {
        const blocks = place(entries, lanes);
        blocks.forEach((a, i) =>
          blocks.slice(i + 1).forEach((b) => {
            expect(b.rowStart).toBeGreaterThanOrEqual(a.rowStart);
            if (a.entry.startMinute + 5 <= b.entry.startMinute) return;
            expect(a.entry.startMinute - b.entry.startMinute).toBeLessThan(5);
          }),
        );
      }),
    );
  });
});
