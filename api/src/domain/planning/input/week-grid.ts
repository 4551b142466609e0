import { type LocalDate, type Span, weekDates } from '../../calendar/index.js';
import { type Interval, SLOT_MINUTES } from '../../timetabling/index.js';

/** Translates between the wall-clock minutes of one week and the slots of a timetable, quarter hours. */
export class WeekGrid {
  readonly dates: readonly LocalDate[];
  readonly dayStartMinute: number;
  readonly slotsPerDay: number;

  /** `hours` are the earliest and the latest minute that the grid covers. */
  constructor(
    readonly monday: LocalDate,
    hours: Span,
  ) {
    this.dates = weekDates(monday);
    this.dayStartMinute = Math.floor(hours.from / SLOT_MINUTES) * SLOT_MINUTES;
    this.slotsPerDay = Math.max(1, Math.ceil((hours.to - this.dayStartMinute) / SLOT_MINUTES));
  }

  get end(): number {
    return this.dayStartMinute + this.slotsPerDay * SLOT_MINUTES;
  }

  /** Whole quarters inside the span, cut to the grid: for time that is open. */
  inner(span: Span): Interval {
    return this.clip(
      Math.ceil((span.from - this.dayStartMinute) / SLOT_MINUTES),
      Math.floor((span.to - this.dayStartMinute) / SLOT_MINUTES),
    );
  }

  /** Every quarter the span touches, cut to the grid: for time that is taken. */
  outer(span: Span): Interval {
    return this.clip(
      Math.floor((span.from - this.dayStartMinute) / SLOT_MINUTES),
      Math.ceil((span.to - this.dayStartMinute) / SLOT_MINUTES),
    );
  }

  slotAt(minuteOfDay: number): number {
    return Math.floor((minuteOfDay - this.dayStartMinute) / SLOT_MINUTES);
  }

  minuteAt(slot: number): number {
    return this.dayStartMinute + slot * SLOT_MINUTES;
  }

  private clip(from: number, to: number): Interval {
    const within = (slot: number): number => Math.min(this.slotsPerDay, Math.max(0, slot));
    return [within(from), within(Math.max(from, to))];
  }
}

export const isEmpty = ([from, to]: Interval): boolean => to <= from;

/** The smallest grid that holds all spans; from eight to four where there are none. */
export function gridAround(monday: LocalDate, spans: readonly Span[]): WeekGrid {
  if (spans.length === 0) return new WeekGrid(monday, { from: 8 * 60, to: 16 * 60 });
  const from = Math.min(...spans.map((span) => span.from));
  return new WeekGrid(monday, { from, to: Math.max(...spans.map((span) => span.to)) });
}
