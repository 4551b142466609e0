import type { VarianceComponents } from './gaussian-process/components.js';
import type { LessonFacts } from './lesson-record.js';

/** What all families together have taught: the engagement model, as this room needs it. */
export interface PopulationReward {
  /** How far children differ from the population. */
  readonly extras: { readonly own: VarianceComponents };
  /** Rewards, 0 to 1, of lessons of a child without a record of its own, in the lessons' order. */
  of(lessons: readonly LessonFacts[]): Float64Array;
}
