import { placeFacts, toFact } from './facts';
import { ROW_MINUTES, rowCount, type HourScale } from './hour-scale';
import { LANE_COLUMNS } from './place-lessons';
import type { DayView, WeekView } from './week-view';

/** Times begin on quarter hours, and nothing shorter is offered. */
const QUARTER = 15;

/** A stretch of one child's day that holds nothing. */
export interface FreePlace {
  key: string;
  /** Place of the day in the view, from 0. */
  day: number;
  date: string;
  lane: number;
  childId: string;
  startMinute: number;
  endMinute: number;
  rowStart: number;
  rowEnd: number;
  columnStart: number;
  columnEnd: number;
}

type Rows = Pick<FreePlace, 'rowStart' | 'rowEnd'>;

/** Where nothing stands in the grid, lane by lane, on the days from `today` on that have a lane for each child. */
export function freePlaces(view: WeekView, today: string): FreePlace[] {
  return view.days.flatMap((day, index) =>
    day.slim || day.holiday !== null || day.date < today
      ? []
      : view.lanes.flatMap((child, lane) =>
          gapsBetween(takenIn(lane, day, view), view.scale).map((gap) => ({
            ...gap,
            key: `${index}/${lane}/${gap.startMinute}`,
            day: index,
            date: day.date,
            lane,
            childId: child.id,
            columnStart: lane * LANE_COLUMNS + 1,
            columnEnd: (lane + 1) * LANE_COLUMNS + 1,
          })),
        ),
  );
}

function takenIn(lane: number, day: DayView, { lanes, scale }: WeekView): Rows[] {
  const laneIds = lanes.map(({ id }) => id);
  const facts = day.facts
    .filter(({ kind }) => kind !== 'open')
    .map((exception) => toFact(exception, lanes));
  const column = lane * LANE_COLUMNS + 1;
  return [
    ...day.blocks.filter(({ firstLane, lastLane }) => firstLane <= lane && lane <= lastLane),
    ...placeFacts(facts, laneIds, scale).filter(
      ({ columnStart, columnEnd }) => columnStart <= column && column < columnEnd,
    ),
  ];
}

/** From quarter hour to quarter hour. */
function gapsBetween(taken: readonly Rows[], scale: HourScale) {
  const sorted = [...taken].sort((a, b) => a.rowStart - b.rowStart);
  const edges = [...sorted, { rowStart: rowCount(scale) + 1, rowEnd: rowCount(scale) + 1 }];
  let from = 1;
  return edges.flatMap(({ rowStart, rowEnd }) => {
    const startMinute = Math.ceil(minuteAt(from, scale) / QUARTER) * QUARTER;
    const endMinute = Math.floor(minuteAt(rowStart, scale) / QUARTER) * QUARTER;
    from = Math.max(from, rowEnd);
    if (endMinute - startMinute < QUARTER) return [];
    const lineOf = (minute: number) => (minute - scale.startMinute) / ROW_MINUTES + 1;
    return [{ startMinute, endMinute, rowStart: lineOf(startMinute), rowEnd: lineOf(endMinute) }];
  });
}

const minuteAt = (line: number, scale: HourScale): number =>
  scale.startMinute + (line - 1) * ROW_MINUTES;

/** The quarter hour under a pointer, `depth` (0 to 1) down the place. */
export function quarterAt({ startMinute, endMinute }: FreePlace, depth: number): number {
  const quarters = (endMinute - startMinute) / QUARTER;
  const quarter = Math.min(quarters - 1, Math.max(0, Math.floor(depth * quarters)));
  return startMinute + quarter * QUARTER;
}
