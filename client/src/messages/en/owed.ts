/** What weeks owe, by name, and what was left out on purpose. */
export const owed = {
  onlyCarriedOver:
    '{count, plural, one {One lesson was carried over to it, and stands here.} other {# lessons were carried over to it, and stand here.}}',
  title: 'What is owed',
  intro:
    'These lessons have no place yet. The next plan takes up what fits, core subjects first. Leave out what you do not need.',
  nothingOwed: 'Nothing is owed. Every lesson has a place.',
  failed: 'The list could not be loaded',
  ofThisWeek: 'Of this week',
  ofWeek: 'Of the week of {day}',
  drop: 'Leave out',
  dropOf: 'Leave out {subject}, {count, plural, one {# lesson} other {# lessons}}',
  wasDropped: '{subject}: {count, plural, one {# lesson} other {# lessons}} left out',
  leftOutTitle: 'Left out on purpose',
  takeBack: 'Take back',
  takeBackOf: 'Take back: {subject} is owed again',
} as const;
