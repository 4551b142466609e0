import { rowsOf, type HourScale, type Span } from './hour-scale';

/** Columns one lane is divided into, so that 2, 3, 4, 5, 6 ... blocks at the same time share it evenly. */
export const LANE_COLUMNS = 60;

/** Anything with a time that belongs to some children. */
export interface Placeable extends Span {
  id: string;
  childIds: readonly string[];
  /** Time that is taken from the children, rather than a lesson. */
  isTaken?: boolean;
}

/** How taken time and a lesson lie on one another: what sticks out of the other lies behind. */
export type Layer = 'behind' | 'in-front';

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
  /** Where taken time meets a lesson of several children, or a lesson meets the taken time of several; else null. */
  layer: Layer | null;
  /** Whether what lies in front hides its beginning, so that its words have to stand at its end. */
  isCoveredAtStart: boolean;
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

const isWide = ({ firstLane, lastLane }: Piece<Placeable>): boolean => firstLane < lastLane;

/** A lesson and taken time that meet lie on one another where one of them spans lanes, so that neither is cut up. */
function areStacked(a: Piece<Placeable>, b: Piece<Placeable>): boolean {
  const isLessonWithTaken = Boolean(a.entry.isTaken) !== Boolean(b.entry.isTaken);
  return isLessonWithTaken && (isWide(a) || isWide(b)) && inTime(a, b) && inLane(a, b);
}

/** A block across lanes keeps its full width, unless another of its kind wants one of them at that time. */
function splitCrowded<T extends Placeable>(pieces: readonly Piece<T>[]): Piece<T>[] {
  return pieces.flatMap((piece) => {
    if (!isWide(piece)) return [piece];
    const crowded = pieces.some(
      (other) =>
        other !== piece &&
        inTime(piece, other) &&
        inLane(piece, other) &&
        !areStacked(piece, other),
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

/** Where taken time lies among the lessons that it meets; a lesson itself stays between the two layers. */
function layerOf<T extends Placeable>(
  piece: Piece<T>,
  pieces: readonly Piece<T>[],
): Pick<PlacedBlock<T>, 'layer' | 'isCoveredAtStart'> {
  const met = piece.entry.isTaken ? pieces.filter((other) => areStacked(piece, other)) : [];
  const begun = met.filter(({ rowStart }) => rowStart <= piece.rowStart);
  const isInside = begun.some(({ rowEnd }) => piece.rowEnd <= rowEnd);
  return {
    layer: met[0] ? (isInside ? 'in-front' : 'behind') : null,
    isCoveredAtStart: !isInside && begun.some(({ firstLane }) => firstLane <= piece.firstLane),
  };
}

/**
 * Places one day's lessons and commitments: minutes become rows, children become lanes. A lesson of several
 * children spans their lanes when those are neighbours, and is drawn lane by lane otherwise. Taken time that meets it lies
 * behind it, or on it where it would be hidden. Other blocks never overlap. All come out in reading order: by start, then
 * from left to right.
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
      ...layerOf(piece, pieces),
      key: `${piece.entry.id}:${piece.firstLane}`,
      piece: part,
      columnStart: piece.firstLane * LANE_COLUMNS + share(column) + 1,
      columnEnd: piece.lastLane * LANE_COLUMNS + share(column + 1) + 1,
    };
  });
}
