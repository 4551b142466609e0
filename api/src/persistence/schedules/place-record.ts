import type { PredictedRewards } from '../../domain/planning/index.js';

/** Where an item stood, and how it stood, when a version was replaced. */
export interface PlaceRecord {
  readonly itemId: string;
  readonly date: string;
  readonly startMinute: number;
  readonly minutes: number;
  readonly locked: boolean;
  readonly status: string;
  /** The adult who gave it there; left out in records older than that. */
  readonly parentId?: string | null;
  /** The predicted reward at this place, by child; left out in records older than that. */
  readonly predicted?: PredictedRewards;
}
