import type { LocalDate, Weekday } from '../../calendar/index.js';
import type { Frequency, Involvement, SessionMinutes } from '../../questionnaire/index.js';
import type { Teaching } from './teaching.js';

/** What a family says of a subject's lessons, and may change from a day on. */
export interface SubjectFacts {
  readonly minutes: SessionMinutes;
  readonly frequency: Frequency;
  /** The only days of the week on which it is taught, in order; left out, or none, where any school day will do. */
  readonly weekdays?: readonly Weekday[];
  readonly involvement: Involvement;
  readonly fixedStartMinute: number | null;
  /** Who gives its lessons, of those that need an adult; nobody is named where anyone may. */
  readonly teaching: Teaching;
  /** A subject with one learner is taught alone; with several, they learn together. */
  readonly learners: readonly { readonly childId: string; readonly interest: number }[];
}

/** The facts of a subject from a day on, until the next that follow. */
export interface FactsFrom extends SubjectFacts {
  /** Null where it was so from the beginning. */
  readonly validFrom: LocalDate | null;
}

/** A subject whose facts have changed, or will. */
export interface FactsOverTime {
  /** In order, the first without a start; empty, or left out, where they never changed. */
  readonly factsOverTime?: readonly FactsFrom[];
}

/** The facts that hold on a date; null where they never changed, so that the subject itself says them. */
export function factsOn({ factsOverTime = [] }: FactsOverTime, date: LocalDate): FactsFrom | null {
  const held = factsOverTime.findLast(({ validFrom }) => validFrom === null || validFrom <= date);
  return held ?? factsOverTime[0] ?? null;
}
