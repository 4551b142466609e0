/** How a planned lesson ended. `moved-away`: a parent took the lesson from this place before it could be held there. */
export type OutcomeStatus = 'done' | 'partly' | 'skipped' | 'moved-away';

export interface LessonOutcome {
  readonly status: OutcomeStatus;
  /** The rating, 0 to 1: the three faces are 0, 0.5 and 1. Null where the lesson was not rated. */
  readonly rating: number | null;
  /** Minutes that the lesson took; null where nobody said. */
  readonly actualMinutes: number | null;
}

const COMPLETION: Readonly<Record<OutcomeStatus, number>> = {
  done: 1,
  partly: 0.5,
  skipped: 0,
  // The evidence is weaker than that of a skipped lesson: parents also move lessons for reasons that do not concern the child.
  'moved-away': 0.25,
};
/**
 * The share of a lesson that was completed, 0 to 1; null for a lesson that was moved away, which says nothing of it.
 */
export function completionOf({ status }: Pick<LessonOutcome, 'status'>): number | null {
  return status === 'moved-away' ? null : COMPLETION[status];
}

/** Share of the rating in the reward. Completion counts most, and most lessons are not rated. */
const RATING_SHARE = 0.3;

/**
 * The reward of a lesson, 0 to 1: done 1, partly 0.5, skipped 0, and where it was rated 0.7 of that and 0.3 of the
 * rating. A lesson that was moved away is 0.25 whatever was said of it later: evidence against the place it left.
 *
 * @throws RangeError for a rating that is not from 0 to 1.
 */
export function rewardOf({ status, rating }: LessonOutcome): number {
  const completion = COMPLETION[status];
  if (rating === null || status === 'moved-away') return completion;
  if (!(rating >= 0 && rating <= 1)) {
    throw new RangeError(`rating must be a number from 0 to 1 or null, got ${rating}`);
  }
  return (1 - RATING_SHARE) * completion + RATING_SHARE * rating;
}
