/** Where a block stands, for moving among blocks by arrow keys. */
export interface FocusCell {
  key: string;
  day: number;
  firstLane: number;
  lastLane: number;
  rowStart: number;
}

export type FocusKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

export const focusKeys: readonly string[] = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
];

/** Sorts by column first, so that neighbours to the left and right can be found across days. */
function column(cell: FocusCell, lane: number): number {
  return cell.day * 1_000 + lane;
}

function nearestInTime(cells: readonly FocusCell[], row: number): FocusCell | undefined {
  return [...cells].sort((a, b) => Math.abs(a.rowStart - row) - Math.abs(b.rowStart - row))[0];
}

function sideways(
  cells: readonly FocusCell[],
  from: FocusCell,
  step: 1 | -1,
): FocusCell | undefined {
  const edge = step === 1 ? column(from, from.lastLane) : column(from, from.firstLane);
  const near = (cell: FocusCell): number =>
    step === 1 ? column(cell, cell.firstLane) - edge : edge - column(cell, cell.lastLane);
  const beyond = cells.filter((cell) => near(cell) > 0);
  const closest = Math.min(...beyond.map(near));
  return nearestInTime(
    beyond.filter((cell) => near(cell) === closest),
    from.rowStart,
  );
}

function vertical(
  cells: readonly FocusCell[],
  from: FocusCell,
  step: 1 | -1,
): FocusCell | undefined {
  const sameLane = cells.filter(
    (cell) =>
      cell.key !== from.key &&
      cell.day === from.day &&
      cell.firstLane <= from.lastLane &&
      from.firstLane <= cell.lastLane &&
      (step === 1 ? cell.rowStart >= from.rowStart : cell.rowStart <= from.rowStart),
  );
  return nearestInTime(sameLane, from.rowStart);
}

/** The block an arrow key leads to, or the same one where there is none. Home and End stay within the day. */
export function nextFocus(cells: readonly FocusCell[], current: string, key: FocusKey): string {
  const from = cells.find((cell) => cell.key === current);
  if (!from) return cells[0]?.key ?? current;
  const ofDay = cells
    .filter((cell) => cell.day === from.day)
    .sort((a, b) => a.rowStart - b.rowStart);
  const found = {
    ArrowUp: () => vertical(cells, from, -1),
    ArrowDown: () => vertical(cells, from, 1),
    ArrowLeft: () => sideways(cells, from, -1),
    ArrowRight: () => sideways(cells, from, 1),
    Home: () => ofDay[0],
    End: () => ofDay.at(-1),
  }[key]();
  return found?.key ?? current;
}
