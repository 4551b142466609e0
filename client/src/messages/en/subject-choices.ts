/** What is asked of a subject, in the questionnaire and in settings alike. */
export const subjectChoices = {
  minutes: 'Minutes a lesson',
  minutesOf: '{minutes} min',
  frequency: 'How often',
  frequencies: {
    daily: 'Every day',
    'four-times': 'Four times a week',
    'two-to-three': '2–3 times a week',
    weekly: 'Once a week',
    occasional: 'Every other week',
  },
  involvement: 'How much of a grown-up it takes',
  involvements: {
    full: 'All the time',
    some: 'Some help',
    minimal: 'A look now and then',
    none: 'None',
  },
  teaching: 'Who teaches it?',
  teachingRules: { any: 'Anyone', rather: 'Rather {names}', only: 'Only {names}' },
  interest: 'How much {named, select, no {the child} other {{name}}} likes it',
  interests: { 1: 'Not at all', 2: 'A little', 3: 'It is fine', 4: 'Likes it', 5: 'Loves it' },
  core: 'Core subject',
  coreHint: 'On a short day, core subjects come first.',
  fixed: 'Always at the same time',
  fixedTime: 'Time',
} as const;
