import { minuteOf, type Span, type WallClock } from './wall-clock.js';

export const PERIODS = [
  'early-morning',
  'mid-morning',
  'early-afternoon',
  'late-afternoon',
  'evening',
] as const;
export type Period = (typeof PERIODS)[number];

interface PeriodSpan {
  readonly id: Period;
  readonly startTime: WallClock;
  readonly endTime: WallClock;
}

/** The five parts of a day a family speaks of; they follow each other without a gap. */
export const PERIOD_SPANS: readonly PeriodSpan[] = [
  { id: 'early-morning', startTime: '06:00', endTime: '09:00' },
  { id: 'mid-morning', startTime: '09:00', endTime: '12:00' },
  { id: 'early-afternoon', startTime: '12:00', endTime: '15:00' },
  { id: 'late-afternoon', startTime: '15:00', endTime: '18:00' },
  { id: 'evening', startTime: '18:00', endTime: '21:00' },
];

const SPANS = PERIOD_SPANS.map(({ id, startTime, endTime }) => ({
  id,
  from: minuteOf(startTime),
  to: minuteOf(endTime),
}));

/** The period a minute of the day falls in; nights belong to the nearer end. */
export function periodAt(minuteOfDay: number): Period {
  const inside = SPANS.find((period) => minuteOfDay < period.to);
  return inside?.id ?? 'evening';
}

/** Share of a lesson's minutes, 0 to 1, that lies in one of the periods. */
export function shareInPeriods(lesson: Span, periods: readonly Period[]): number {
  const minutes = SPANS.filter(({ id }) => periods.includes(id))
    .map((period) => Math.min(lesson.to, period.to) - Math.max(lesson.from, period.from))
    .reduce((sum, shared) => sum + Math.max(0, shared), 0);
  return lesson.to > lesson.from ? minutes / (lesson.to - lesson.from) : 0;
}
