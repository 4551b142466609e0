/** How a planned lesson ended. `moved-away`: a parent took the lesson from this place before it could be held there. */
export const OUTCOME_STATUSES = ['done', 'partly', 'skipped', 'moved-away'] as const;
export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number];

export interface LessonOutcome {
  readonly status: OutcomeStatus;
  /** How it went, 0 to 1: the three faces are 0, 0.5 and 1. Null where nobody said. */
  readonly rating: number | null;
  /** Minutes it took; null where nobody said. */
  readonly actualMinutes: number | null;
}

const COMPLETION: Readonly<Record<OutcomeStatus, number>> = {
  done: 1,
  partly: 0.5,
  skipped: 0,
  // Weaker than a skipped lesson: parents also move lessons for reasons that have nothing to do with the child.
  'moved-away': 0.25,
};
/** How far a lesson got, 0 to 1; a lesson that was moved away says nothing and is null. */
export function completionOf({ status }: Pick<LessonOutcome, 'status'>): number | null {
  return status === 'moved-away' ? null : COMPLETION[status];
}

/** What the rating counts beside what was done. Getting it done comes first, and most lessons are not rated. */
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
