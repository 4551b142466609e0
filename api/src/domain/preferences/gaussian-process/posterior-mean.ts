import { COMPONENTS, type VarianceComponents, PASSING_DAYS, timeKernel } from './components.js';
import {
  BEST,
  CHILD,
  DEMANDING_TIME,
  type KernelInput,
  SUBJECT,
  SUBJECT_TIME,
  SUBJECT_WEEKDAY,
  TIME,
  WEEKDAY,
  WEEKDAY_TIME,
} from './kernel.js';
import { type ResidualColumns, residualColumns, type ResidualEntry } from './child-residuals.js';

/**
 * The posterior mean for lessons of one day: the sum over the child's lessons of weight x kernel. It equals asking
 * `Kernel` for each lesson. A week's table asks a hundred thousand times, so that everything that does not depend on
 * the place is multiplied out before.
 */
export class PosteriorMean {
  private readonly seen: ResidualColumns;
  private readonly time: Float64Array;
  /** Entries x components: weight x variance on the day. */
  private readonly parts: Float64Array;

  constructor(
    seen: readonly ResidualEntry[],
    weights: Float64Array,
    { components, today }: { readonly components: VarianceComponents; readonly today: number },
  ) {
    this.seen = residualColumns(seen);
    this.time = timeKernel(components.smoothMinutes);
    const width = COMPONENTS.length;
    this.parts = new Float64Array(seen.length * width);
    seen.forEach(({ day }, i) => {
      const passed = Math.exp(-Math.abs(today - day) / PASSING_DAYS);
      for (let k = 0; k < width; k++) {
        const variance = components.lasting[k]! + components.passing[k]! * passed;
        this.parts[i * width + k] = weights[i]! * variance;
      }
    });
  }

  at({ quarter, weekday, subject, demanding, best }: Omit<KernelInput, 'day'>): number {
    const { seen, parts, time } = this;
    const width = COMPONENTS.length;
    let sum = 0;
    for (let i = 0, at = 0; i < seen.count; i++, at += width) {
      const t = time[Math.abs(quarter - seen.quarter[i]!)]!;
      const isSubject = seen.subject[i] === subject;
      sum += parts[at + CHILD]! + t * parts[at + TIME]! + best * seen.best[i]! * parts[at + BEST]!;
      if (seen.demanding[i] === demanding) sum += t * parts[at + DEMANDING_TIME]!;
      if (isSubject) sum += parts[at + SUBJECT]! + t * parts[at + SUBJECT_TIME]!;
      if (seen.weekday[i] !== weekday) continue;
      sum += parts[at + WEEKDAY]! + t * parts[at + WEEKDAY_TIME]!;
      if (isSubject) sum += parts[at + SUBJECT_WEEKDAY]!;
    }
    return sum;
  }
}
