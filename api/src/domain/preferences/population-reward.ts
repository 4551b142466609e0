import type { VarianceComponents } from './gaussian-process/components.js';
import type { LessonFacts } from './lesson-record.js';

/** The engagement model as this room uses it: what all families together have taught. */
export interface PopulationReward {
  /** How far children differ from the population. */
  readonly extras: { readonly own: VarianceComponents };
  /** Predicted rewards, 0 to 1, for a child without a record of its own, in the order of the lessons. */
  of(lessons: readonly LessonFacts[]): Float64Array;
}
