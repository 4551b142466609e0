/** The vertical scale of a week's grid, fitted to what the week holds. All figures are minutes after midnight. */
export interface HourScale {
  startMinute: number;
  endMinute: number;
  /** Whole hours inside the scale, for the labels in the margin. */
  hours: number[];
}

export interface Span {
  startMinute: number;
  endMinute: number;
}

/** One row of the grid. Lessons last 15 to 90 minutes and start on five-minute marks. */
export const ROW_MINUTES = 5;

const STEP = 30;
const SHORTEST = 4 * 60;
const DAY = 24 * 60;
const EMPTY_WEEK: Span = { startMinute: 8 * 60 + 30, endMinute: 15 * 60 };

/** The smallest scale on half hours that holds every span; at least four hours, so a light week is not stretched. */
export function hourScale(spans: readonly Span[]): HourScale {
  const fitted = spans.length > 0 ? spans : [EMPTY_WEEK];
  const first = Math.min(...fitted.map((span) => span.startMinute));
  const last = Math.max(...fitted.map((span) => span.endMinute));
  const startMinute = Math.max(0, Math.floor(first / STEP) * STEP);
  const endMinute = Math.min(DAY, Math.max(Math.ceil(last / STEP) * STEP, startMinute + SHORTEST));
  const from = Math.min(startMinute, endMinute - SHORTEST);
  const hours: number[] = [];
  for (let minute = Math.ceil(from / 60) * 60; minute < endMinute; minute += 60) hours.push(minute);
  return { startMinute: from, endMinute, hours };
}

export function rowCount(scale: HourScale): number {
  return (scale.endMinute - scale.startMinute) / ROW_MINUTES;
}

/**
 * Grid lines (from 1) of a span. Both ends round the same way, so spans that touch still touch; what lies
 * outside the scale is cut off at its edge, and nothing is thinner than one row.
 */
export function rowsOf(span: Span, scale: HourScale): { rowStart: number; rowEnd: number } {
  const rows = rowCount(scale);
  const line = (minute: number): number =>
    Math.min(rows, Math.max(0, Math.round((minute - scale.startMinute) / ROW_MINUTES)));
  const start = Math.min(line(span.startMinute), rows - 1);
  return { rowStart: start + 1, rowEnd: Math.max(line(span.endMinute), start + 1) + 1 };
}

/** How far down the scale a minute lies, 0 to 1, or null when it is outside. */
export function depthOf(minute: number, scale: HourScale): number | null {
  if (minute < scale.startMinute || minute > scale.endMinute) return null;
  return (minute - scale.startMinute) / (scale.endMinute - scale.startMinute);
}
