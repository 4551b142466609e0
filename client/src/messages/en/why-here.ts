/** Why a lesson is where it is. */
export const why = {
  title: 'Why here?',
  loading: 'Looking at what speaks for this time',
  failed: 'The reasons could not be loaded.',
  retry: 'Try again',
  learned: 'learned from your weeks',
  none: 'No single reason stands out: it fits here, and other times fit as well.',
  next: 'Next-best time',
  noOther: 'There is no other time for it this week.',
  moveThere: 'Move there',
  within: 'This week’s plan is within {percent} of the best possible.',
  offline: 'There is no connection. The reasons come back with it.',
} as const;
