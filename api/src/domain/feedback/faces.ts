/** The three faces a lesson can be given, from the hardest to the best. */
export const FACES = ['hard', 'okay', 'good'] as const;
export type Face = (typeof FACES)[number];

const RATINGS: Readonly<Record<Face, number>> = { hard: 0, okay: 0.5, good: 1 };

/** What a face counts for where lessons are rated from 0 to 1. */
export function ratingOfFace(face: Face): number {
  return RATINGS[face];
}
