/** A time on the wall clock, 24 hours: `HH:MM`. */
export type WallClock = string;

export const MINUTES_PER_DAY = 1440;
const PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/;

export function isWallClock(text: string): boolean {
  return PATTERN.test(text);
}

/** Minutes after midnight; `24:00` is accepted as the end of a day. */
export function minuteOf(time: WallClock): number {
  if (time === '24:00') return MINUTES_PER_DAY;
  const match = PATTERN.exec(time.slice(0, 5));
  if (!match) throw new RangeError(`time must be HH:MM from 00:00 to 23:59, got "${time}"`);
  return Number(match[1]) * 60 + Number(match[2]);
}

export function wallClock(minuteOfDay: number): WallClock {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

/** Minutes of one day from, up to but not including to. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The same minutes as few spans in order; empty and touching ones are gone. */
export function merged(spans: readonly Span[]): Span[] {
  const out: { from: number; to: number }[] = [];
  const ordered = spans.filter((span) => span.to > span.from).sort((a, b) => a.from - b.from);
  for (const span of ordered) {
    const last = out.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else out.push({ ...span });
  }
  return out;
}

/** What is left of `within` when the spans are taken out. */
export function without(within: Span, spans: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = within.from;
  for (const span of merged(spans)) {
    if (span.from > from) left.push({ from, to: Math.min(span.from, within.to) });
    from = Math.max(from, span.to);
  }
  left.push({ from, to: within.to });
  return left.filter((span) => span.to > span.from);
}
