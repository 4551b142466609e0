/** Words of what to expect of a week. */
export const outlook = {
  title: 'What to expect of this week',
  intro:
    'How parents who rated such weeks would likely see this one. It is a guess, and yours counts.',
  loading: 'Working out what to expect',
  stars: 'Likely about {stars} of 5 stars.',
  helps: 'What would help most',
  nothing: 'No single change would make it much better.',
  noModel: 'There is no forecast yet. It comes once enough weeks have been rated.',
  noWeek: 'There is no lesson in this week to go by.',
  failed: 'The forecast could not be loaded',
} as const;
