/** What of a usual week cannot fit, told before anything is planned, and the one change after which it can. */
export const misfits = {
  title:
    '{count, plural, one {One thing cannot fit} other {# things cannot fit}} into a usual week',
  lead: 'You can plan all the same. What finds no place is left out and told.',
  looking: 'Looking whether everything can fit…',
  fits: 'We found nothing that cannot fit.',
  failed: 'Whether everything can fit could not be looked up. You can go on all the same.',
  tryAgain: 'Look again',
  change: 'Change it',
  changeNamed: 'Change it: {what}',

  lessons:
    '{subject} for {names}: {sessions, plural, one {# lesson} other {# lessons}} a week, and room for {possible, plural, =0 {none} other {# at most}}.',
  'adult-time':
    '{names}: lessons that need an adult take {minutes, number} minutes a week more than an adult is there in the school hours.',
  'school-time':
    '{names}: lessons take {minutes, number} minutes a week more than the school hours have.',

  mends: {
    'school-hours': 'It can fit with school for {name} {hours}.',
    'adult-hours': 'It can fit when {name} is also there {hours}.',
    'shorter-lesson': 'It can fit with {minutes, number} minutes of {name}.',
    'any-time': 'It can fit with {name} at any time of the day.',
    none: 'No single change was found that is enough.',
  },
} as const;
