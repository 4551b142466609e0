/** Words of making a plan. */
export const generate = {
  title: 'Make a plan',
  lead: 'One timetable for all of your children. It takes a few seconds.',
  weekTitle: 'Week of {day}',
  when: 'When',
  thisWeek: 'This week',
  nextWeek: 'Next week',
  otherDates: 'Other dates',
  from: 'From',
  to: 'To',
  name: 'Name',
  nameHint: 'How you will find this plan again.',
  children: 'Children',
  subjects: 'Subjects',
  allSubjects: '{count, plural, one {The one subject} other {All # subjects}}',
  someSubjects: '{chosen} of {count} subjects',
  make: 'Make the plan',
  nameMissing: 'Give the plan a name of up to 120 characters.',
  fromMissing: 'Choose the first day.',
  toMissing: 'Choose the last day.',
  endBeforeStart: 'The last day must not be before the first.',
  tooLong: 'A plan can cover up to 26 weeks.',
  noChild: 'Choose at least one child.',
  noSubject: 'Choose at least one subject.',
  loadFailed: 'Your children and subjects could not be loaded',
  viewer: 'You can look at the plans. An owner or editor of the family can make one.',
  toWeek: 'To the week',

  working: 'Making your plan',
  phase: {
    queued: 'Waiting for its turn',
    loading: 'Looking at everybody’s hours',
    placing: 'Finding a place for every lesson.',
    improving: 'Trying better times.',
    saving: 'Writing it all down',
    done: 'Your week is ready',
  },
  gettingReady: 'Getting ready.',
  steps: {
    'place-lessons': 'Finding room for every lesson',
    'place-subject':
      'Placing {subject} when {count, plural, one {{children} is} other {{children} are}} freshest',
    'move-subject': 'Trying a better hour for {subject} with {children}',
    'suit-children': 'Finding a time for {subject} that suits {children}',
  },
  stepOfWeek: 'Week {week} of {weeks}: {step}',
  someChild: 'your child',
  percent: '{percent}%',
  progress: 'Progress of the plan',
  placed: '{placed} of {required} placed',
  previewText:
    'A picture of the week, filling in: {placed, plural, one {# lesson} other {# lessons}} so far.',
  cancel: 'Cancel',
  interrupted: 'The connection was interrupted. The plan is still being made.',

  ready: 'Your plan is ready',
  readyFor: 'Your plan for {range} is ready',
  everythingPlaced:
    '{required, plural, one {The one lesson found a place.} other {All # lessons found a place.}}',
  someLeft:
    '{required, plural, one {The one lesson found no place.} other {{placed, number} of # lessons found a place.}}',
  caughtUp:
    '{count, plural, one {One lesson of earlier weeks is in.} other {# of earlier weeks’ lessons are in.}}',
  seeWhy: 'See what is owed',
  weighed: 'It looked for {terms}.',
  closeNote: 'Close this note',

  cancelled: 'You stopped it. Nothing was changed.',
  notFound: 'This plan is no longer being made',
  failedTitle: 'The plan could not be made',
  nothingChanged: 'Nothing was changed.',
  back: 'Change the plan',
} as const;

/** What the request or the job failed for and a setting can mend: its heading, what to do, and the link to that setting. */
export const failureNotices = {
  'schedule.no-children': {
    title: 'There is no child to plan for',
    text: 'Add a child first, with an age and school hours.',
    link: 'Add a child',
  },
  'schedule.no-subjects': {
    title: 'There is nothing to teach yet',
    text: 'Choose at least one subject for one of the children.',
    link: 'Add subjects',
  },
  'schedule.no-free-hours': {
    title: 'There is no free hour',
    link: 'Change hours',
  },
  'schedule.contradictory-fixed-times': {
    title: 'Fixed times stand in each other’s way',
    link: 'Change fixed times',
  },
  'schedule.no-school-days': {
    title: 'These dates have no school day',
    text: 'They fall on holidays, or on days without school hours. Choose other dates, or change the holidays or school hours.',
    link: 'Look at the holidays',
  },
} as const;

/** Why no timetable can be made at all, and what would help. */
export const infeasibilitySentences = {
  'schedule.no-children': 'There is no child to plan for yet. Add a child, then generate again.',
  'schedule.no-subjects':
    'There is no subject to plan yet. Choose at least one subject for one of the children, then generate again.',
  'schedule.no-school-days':
    'No school day is left from {first} to {last}. Choose other dates, or look at the school hours and the holidays.',
  'schedule.nothing-left':
    'All lessons from {first} to {last} are done or locked already, so there is nothing left to plan.',
  'schedule.nothing-fits':
    'No lesson finds a place: the school hours, the commitments and the parents’ free hours leave no time that is long enough. Longer school hours or more free hours would help.',
  'schedule.no-free-hours':
    'Every lesson needs a parent, and no parent is free during school hours. Add free hours for a parent, or choose subjects a child can do alone.',
  oneFixedTime:
    '{subject} is set to {time}, but on no school day are its children and a parent free then. Change its time, the school hours or the commitment in its way.',
  twoFixedTimes:
    '{subject} is set to {time} and {other} to {otherTime}, and the week has too few days for both at these times. Give one of them another time.',
} as const;

/** Why a job failed that should not have: there is nothing to change, but to try again. */
export const faultSentences = {
  'schedule.failed':
    'Planning stopped because of a fault on our side. Nothing was changed; please try again.',
  'solver.failed':
    'Planning stopped because of a fault on our side. Nothing was changed; please try again.',
  'schedule.took-too-long': 'Planning took too long and was stopped. Try fewer weeks at once.',
  'schedule.changed-meanwhile': 'The week was changed while it was planned.',
} as const;

/** What a plan weighs, by the names of the server's terms; how much found a place is said before. */
export const scoreTermNames = {
  reward: 'lessons when each child learns best',
  spreadAdjacent: 'days between two lessons of a subject',
  consistency: 'the same time of day through the week',
  span: 'short school days',
  balance: 'days of about equal length',
  teacher: 'lessons with the parent you prefer for them',
  parentLoad: 'teaching shared between the parents',
  parentChanged: 'lessons that keep their parent',
} as const;
