import { COMPONENTS, type VarianceComponents, PASSING_DAYS, timeKernel } from './components.js';

/** The input of the kernel: a lesson. A weekday of -1 stands for no particular day. */
export interface KernelInput {
  readonly quarter: number;
  readonly weekday: number;
  readonly subject: number;
  readonly demanding: number;
  readonly best: number;
  readonly day: number;
}

/** Index of each component in `COMPONENTS`. */
export const CHILD = 0;
export const SUBJECT = 1;
export const TIME = 2;
export const DEMANDING_TIME = 3;
export const SUBJECT_TIME = 4;
export const WEEKDAY = 5;
export const WEEKDAY_TIME = 6;
export const SUBJECT_WEEKDAY = 7;
export const BEST = 8;

/**
 * The kernel: the covariance of a child's difference from the population at two lessons. It is the sum over the
 * components.
 */
export class Kernel {
  private readonly time: Float64Array;
  private readonly lasting: Float64Array;
  private readonly passing: Float64Array;

  constructor({ lasting, passing, smoothMinutes }: VarianceComponents) {
    this.time = timeKernel(smoothMinutes);
    this.lasting = Float64Array.from(lasting);
    this.passing = Float64Array.from(passing);
  }

  between(a: KernelInput, b: KernelInput): number {
    const t = this.time[Math.abs(a.quarter - b.quarter)]!;
    const passed = Math.exp(-Math.abs(a.day - b.day) / PASSING_DAYS);
    const { lasting, passing } = this;
    let sum = lasting[CHILD]! + passing[CHILD]! * passed;
    sum += t * (lasting[TIME]! + passing[TIME]! * passed);
    sum += a.best * b.best * (lasting[BEST]! + passing[BEST]! * passed);
    if (a.demanding === b.demanding) {
      sum += t * (lasting[DEMANDING_TIME]! + passing[DEMANDING_TIME]! * passed);
    }
    const isSubject = a.subject === b.subject;
    if (isSubject) {
      sum += lasting[SUBJECT]! + passing[SUBJECT]! * passed;
      sum += t * (lasting[SUBJECT_TIME]! + passing[SUBJECT_TIME]! * passed);
    }
    if (a.weekday === b.weekday && a.weekday >= 0) {
      sum += lasting[WEEKDAY]! + passing[WEEKDAY]! * passed;
      sum += t * (lasting[WEEKDAY_TIME]! + passing[WEEKDAY_TIME]! * passed);
      if (isSubject) sum += lasting[SUBJECT_WEEKDAY]! + passing[SUBJECT_WEEKDAY]! * passed;
    }
    return sum;
  }
}

/** The kernel of each component with a variance of 1, first lasting, then passing: the columns of the estimate. */
export function unitKernel(
  a: KernelInput,
  b: KernelInput,
  time: Float64Array,
  into: Float64Array,
): void {
  const t = time[Math.abs(a.quarter - b.quarter)]!;
  const isSubject = a.subject === b.subject ? 1 : 0;
  const isWeekday = a.weekday === b.weekday ? 1 : 0;
  into[CHILD] = 1;
  into[SUBJECT] = isSubject;
  into[TIME] = t;
  into[DEMANDING_TIME] = a.demanding === b.demanding ? t : 0;
  into[SUBJECT_TIME] = isSubject * t;
  into[WEEKDAY] = isWeekday;
  into[WEEKDAY_TIME] = isWeekday * t;
  into[SUBJECT_WEEKDAY] = isWeekday * isSubject;
  into[BEST] = a.best * b.best;
  const passed = Math.exp(-Math.abs(a.day - b.day) / PASSING_DAYS);
  for (let k = 0; k < COMPONENTS.length; k++) into[COMPONENTS.length + k] = into[k]! * passed;
}
