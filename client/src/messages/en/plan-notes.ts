/** What is said of a plan beside its lessons: that some are in the way of facts, and how it was made. */
export const planNotes = {
  inTheWay: '{count, plural, one {# lesson is} other {# lessons are}} in the way.',
  unnamed: '{count, plural, one {# lesson has} other {# lessons have}} no adult any more.',
  seeMoves: 'See what would move',
  betterWeek: 'A clearly better week is possible now.',
  notNow: 'Not now',
  notPutAway: 'That could not be saved',
  provenance: {
    rules: 'Planned by rules',
    own: 'Planned from what we learned of your children',
    others: 'Planned from what usually suits children like yours',
  },
  adults: 'With adults: {loads}',
  adultLoad: '{name} {hours}',
  expect: 'what to expect',
} as const;
