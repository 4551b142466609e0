import { rowsOf, type HourScale, type Span } from './hour-scale';

/** Columns one lane is divided into, so that 2, 3, 4, 5, 6 ... blocks at the same time share it evenly. */
export const LANE_COLUMNS = 60;

/** Anything with a time that belongs to some children. */
export interface Placeable extends Span {
  id: string;
  childIds: readonly string[];
}

/** A rectangle on the grid of one day; lines count from 1, as CSS grid does. */
export interface PlacedBlock<T extends Placeable> {
  key: string;
  entry: T;
  firstLane: number;
  lastLane: number;
  rowStart: number;
  rowEnd: number;
  columnStart: number;
  columnEnd: number;
  /** One lesson drawn in several pieces: the first piece is 0, and only it is named to screen readers. */
  piece: number;
}

interface Piece<T extends Placeable> {
  entry: T;
  firstLane: number;
  lastLane: number;
  rowStart: number;
  rowEnd: number;
}

/** Runs of neighbouring lanes: [0, 1, 3] gives [0, 1] and [3, 3]. */
function runsOf(lanes: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const lane of lanes) {
    const last = runs.at(-1);
    if (last && last[1] === lane - 1) last[1] = lane;
    else runs.push([lane, lane]);
  }
  return runs;
}

function inTime(a: Piece<Placeable>, b: Piece<Placeable>): boolean {
  return a.rowStart < b.rowEnd && b.rowStart < a.rowEnd;
}

function inLane(a: Piece<Placeable>, b: Piece<Placeable>): boolean {
  return a.firstLane <= b.lastLane && b.firstLane <= a.lastLane;
}

function toPieces<T extends Placeable>(
  entries: readonly T[],
  laneIds: readonly string[],
  scale: HourScale,
): Piece<T>[] {
  return entries.flatMap((entry) => {
    const lanes = laneIds.flatMap((id, lane) => (entry.childIds.includes(id) ? [lane] : []));
    const rows = rowsOf(entry, scale);
    return runsOf(lanes).map(([firstLane, lastLane]) => ({ entry, firstLane, lastLane, ...rows }));
  });
}

/** A block across lanes keeps its full width only when nothing else wants any of them at that time. */
function splitCrowded<T extends Placeable>(pieces: readonly Piece<T>[]): Piece<T>[] {
  return pieces.flatMap((piece) => {
    if (piece.firstLane === piece.lastLane) return [piece];
    const crowded = pieces.some(
      (other) => other !== piece && inTime(piece, other) && inLane(piece, other),
    );
    if (!crowded) return [piece];
    return Array.from({ length: piece.lastLane - piece.firstLane + 1 }, (_, offset) => ({
      ...piece,
      firstLane: piece.firstLane + offset,
      lastLane: piece.firstLane + offset,
    }));
  });
}

function inOrder<T extends Placeable>(a: Piece<T>, b: Piece<T>): number {
  return (
    a.rowStart - b.rowStart ||
    b.rowEnd - a.rowEnd ||
    a.firstLane - b.firstLane ||
    a.entry.id.localeCompare(b.entry.id)
  );
}

/** Gives each piece of one lane a share of its width: pieces that overlap stand side by side, earliest first. */
function packLane<T extends Placeable>(
  pieces: readonly Piece<T>[],
): Map<Piece<T>, [number, number]> {
  const shares = new Map<Piece<T>, [number, number]>();
  let group: { piece: Piece<T>; column: number }[] = [];
  let groupEnd = 0;
  let columnEnds: number[] = [];
  const close = (): void => {
    for (const { piece, column } of group) shares.set(piece, [column, columnEnds.length]);
    group = [];
    columnEnds = [];
  };
  for (const piece of [...pieces].sort(inOrder)) {
    if (piece.rowStart >= groupEnd) close();
    const free = columnEnds.findIndex((end) => end <= piece.rowStart);
    const column = free === -1 ? columnEnds.length : free;
    columnEnds[column] = piece.rowEnd;
    group.push({ piece, column });
    groupEnd = Math.max(groupEnd, piece.rowEnd);
  }
  close();
  return shares;
}

/**
 * Places one day's lessons and commitments: minutes become rows, children become lanes. A lesson of several
 * children spans their lanes when those are neighbours and nothing else is there, and is drawn lane by lane
 * otherwise. Blocks never overlap, and come out in reading order: by start, then from left to right.
 */
export function placeLessons<T extends Placeable>(
  entries: readonly T[],
  laneIds: readonly string[],
  scale: HourScale,
): PlacedBlock<T>[] {
  const pieces = splitCrowded(toPieces(entries, laneIds, scale));
  const shares = new Map<Piece<T>, [number, number]>();
  laneIds.forEach((_, lane) => {
    const inThisLane = pieces.filter(
      (piece) => piece.firstLane === lane && piece.lastLane === lane,
    );
    for (const [piece, share] of packLane(inThisLane)) shares.set(piece, share);
  });
  const seen = new Map<string, number>();
  return [...pieces].sort(inOrder).map((piece) => {
    const [column, of] = shares.get(piece) ?? [0, 1];
    const part = seen.get(piece.entry.id) ?? 0;
    seen.set(piece.entry.id, part + 1);
    const share = (index: number): number => Math.floor((index * LANE_COLUMNS) / of);
    return {
      ...piece,
      key: `${piece.entry.id}:${piece.firstLane}`,
      piece: part,
      columnStart: piece.firstLane * LANE_COLUMNS + share(column) + 1,
      columnEnd: piece.lastLane * LANE_COLUMNS + share(column + 1) + 1,
    };
  });
}
