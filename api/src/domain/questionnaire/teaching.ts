export const PHILOSOPHIES = [
  'traditional',
  'charlotte-mason',
  'montessori',
  'classical',
  'unschooling',
] as const;
export type Philosophy = (typeof PHILOSOPHIES)[number];

/** Not asked any more, since no plan went by it. Answers that were given are still read and sent back. */
export const ACTIVITIES = [
  'reading-aloud',
  'hands-on',
  'outdoors',
  'games-and-puzzles',
  'art-and-music',
  'discussion',
  'screens-and-videos',
] as const;

export const PLANNING_APPROACHES = [
  'time-blocked',
  'loop',
  'block',
  'interest-led',
  'grouped',
] as const;
export type PlanningApproach = (typeof PLANNING_APPROACHES)[number];

/** How closely one day should look like the next: 1 a rough guide, 5 the same every day. */
export const FLEXIBILITY_LEVELS = [1, 2, 3, 4, 5] as const;
export type FlexibilityLevel = (typeof FLEXIBILITY_LEVELS)[number];
