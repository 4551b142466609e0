import type { JobPhase, JobStepCode } from '@/api/week-model';

/** Words of making a plan. See src/app/strings.ts for how strings are kept. */
export const generateStrings = {
  title: 'Make a plan',
  lead: 'One timetable for all of your children. It takes a few seconds.',
  weekTitle: ({ day }: { day: string }) => `Week of ${day}`,
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
  allSubjects: ({ count }: { count: number }) => `All ${count} subjects`,
  someSubjects: ({ chosen, count }: { chosen: number; count: number }) =>
    `${chosen} of ${count} subjects`,
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
  } satisfies Record<JobPhase, string>,
  gettingReady: 'Getting ready.',
  steps: {
    'place-lessons': () => 'Finding room for every lesson',
    'place-subject': ({ subject, children }) => `Placing ${subject} when ${children} is freshest`,
    'move-subject': ({ subject, children }) =>
      `Trying a better hour for ${subject} with ${children}`,
    'suit-children': ({ subject, children }) =>
      `Finding a time for ${subject} that suits ${children}`,
  } satisfies Record<JobStepCode, (of: { subject: string; children: string }) => string>,
  stepOfWeek: ({ week, weeks, step }: { week: number; weeks: number; step: string }) =>
    `Week ${week} of ${weeks}: ${step}`,
  someChild: 'your child',
  percent: ({ percent }: { percent: number }) => `${percent}%`,
  progress: 'Progress of the plan',
  placed: ({ placed, required }: { placed: number; required: number }) =>
    `${placed} of ${required} placed`,
  previewText: ({ placed }: { placed: number }) =>
    `A picture of the week, filling in: ${placed === 1 ? '1 lesson' : `${placed} lessons`} so far.`,
  cancel: 'Cancel',
  interrupted: 'The connection was interrupted. The plan is still being made.',

  ready: 'Your plan is ready',
  readyFor: ({ range }: { range: string }) => `Your plan for ${range} is ready`,
  everythingPlaced: ({ required }: { required: number }) =>
    `All ${required} lessons found a place.`,
  someLeft: ({ placed, required }: { placed: number; required: number }) =>
    `${placed} of ${required} lessons found a place.`,
  seeWhy: 'See what could not fit',
  weighed: ({ terms }: { terms: string }) => `It looked for ${terms}.`,
  closeNote: 'Close this note',

  cancelled: 'You stopped it. Nothing was changed.',
  notFound: 'This plan is no longer being made',
  failedTitle: 'The plan could not be made',
  nothingChanged: 'Nothing was changed.',
  back: 'Change the plan',
};

/** What a failure means and where to change it; `section` is one of the settings, absent for the dates themselves. */
export interface FailureWords {
  /** Absent: that the plan could not be made. */
  title?: string;
  /** Absent: the server's own sentence, which names the subjects and times. */
  text?: string;
  link?: { label: string; section: 'people' | 'subjects' | 'time' };
}

const failedText =
  'Planning stopped because of a fault on our side. Nothing was changed; please try again.';

export const failureWords: Record<string, FailureWords> = {
  'schedule.no-children': {
    title: 'There is no child to plan for',
    text: 'Add a child first, with an age and school hours.',
    link: { label: 'Add a child', section: 'people' },
  },
  'schedule.no-subjects': {
    title: 'There is nothing to teach yet',
    text: 'Choose at least one subject for one of the children.',
    link: { label: 'Add subjects', section: 'subjects' },
  },
  'schedule.nothing-to-plan': {
    title: 'There is nothing to plan yet',
    link: { label: 'Look at the subjects', section: 'subjects' },
  },
  'schedule.no-free-hours': {
    title: 'There is no free hour',
    link: { label: 'Change hours', section: 'people' },
  },
  'schedule.contradictory-fixed-times': {
    title: 'Fixed times stand in each other’s way',
    link: { label: 'Change fixed times', section: 'subjects' },
  },
  'schedule.no-school-days': {
    title: 'These dates have no school day',
    text: 'They fall on holidays, or on days without school hours. Choose other dates, or change the holidays or school hours.',
    link: { label: 'Look at the holidays', section: 'time' },
  },
  'schedule.failed': { text: failedText },
  'solver.failed': { text: failedText },
  'schedule.took-too-long': {
    text: 'Planning took too long and was stopped. Try fewer weeks at once.',
  },
  'schedule.changed-meanwhile': { text: 'The week was changed while it was planned.' },
};

/** What a plan weighs, by the names of the server's terms; how much found a place is said before. */
export const termWords: Record<string, string> = {
  reward: 'lessons when each child learns best',
  spreadAdjacent: 'days between two lessons of a subject',
  consistency: 'the same time of day through the week',
  span: 'short school days',
  balance: 'days of about equal length',
};
