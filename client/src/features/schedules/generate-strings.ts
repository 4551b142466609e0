import type { JobPhase } from './job';

/** Words of making a plan. See src/app/strings.ts for how strings are kept. */
export const generateStrings = {
  title: 'Make a plan',
  lead: 'One timetable for all of your children. It takes a few seconds.',
  weekTitle: ({ day }: { day: string }) => `Week of ${day}`,
  rangeTitle: ({ range }: { range: string }) => range,
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
  chooseSubjects: 'Choose subjects',
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
  startFailed: 'The plan could not be started',

  working: 'Making your plan',
  phase: {
    queued: 'Getting ready.',
    loading: 'Reading your family’s hours, subjects and commitments.',
    placing: 'Finding a place for every lesson.',
    improving: 'Trying better times.',
    saving: 'Writing it into your week.',
    done: 'Your plan is ready.',
  } satisfies Record<JobPhase, string>,
  percent: ({ percent }: { percent: number }) => `${percent}%`,
  progress: 'Progress of the plan',
  placed: ({ placed, required }: { placed: number; required: number }) =>
    `${placed} of ${required} placed`,
  preview: 'The plan so far',
  previewText: ({ placed }: { placed: number }) =>
    `A picture of the week, filling in: ${placed} lessons so far.`,
  cancel: 'Cancel',
  interrupted: 'The connection was interrupted. The plan is still being made.',

  ready: 'Your plan is ready',
  readyWeeks: ({ count }: { count: number }) => (count === 1 ? 'One week' : `${count} weeks`),
  everythingPlaced: 'Every lesson found a place.',
  someLeft: ({ count }: { count: number }) =>
    count === 1 ? '1 lesson found no place.' : `${count} lessons found no place.`,
  whatItWeighed: 'What it weighed',
  weighed: [
    'lessons at each child’s best times',
    'demanding subjects early and spread over the week',
    'your own attention, one lesson at a time',
    'short days with breaks between lessons',
  ],
  seeWeek: 'Open the week',
  planAgain: 'Plan again',

  cancelled: 'You stopped it. Nothing was changed.',
  notFound: 'This plan is no longer being made',
  failedTitle: 'The plan could not be made',
  nothingChanged: 'Nothing was changed.',
  tryAgain: 'Try again',
  back: 'Change the plan',
};

/** What a failure means, what to change, and where. `section` is a part of Settings or Plan. */
export const failureWords: Record<
  string,
  {
    title: string;
    text: string;
    link: string;
    where: 'children' | 'subjects' | 'holidays' | 'dates';
  }
> = {
  'schedule.no-children': {
    title: 'There is no child to plan for',
    text: 'Add a child first, with an age and school hours.',
    link: 'Add a child',
    where: 'children',
  },
  'schedule.no-subjects': {
    title: 'There is nothing to teach yet',
    text: 'Add at least one subject for one of the children.',
    link: 'Add subjects',
    where: 'subjects',
  },
  'schedule.nothing-to-plan': {
    title: 'There is nothing to plan',
    text: 'The children chosen have none of the subjects chosen.',
    link: 'Look at the subjects',
    where: 'subjects',
  },
  'schedule.no-free-hours': {
    title: 'There is no free hour',
    text: 'Commitments take all of the school hours. Widen the school hours, or move a commitment.',
    link: 'Change school hours',
    where: 'children',
  },
  'schedule.no-parent-hours': {
    title: 'No parent is free when lessons need one',
    text: 'Give a parent more free hours, or let some subjects need less of a parent.',
    link: 'Change the subjects',
    where: 'subjects',
  },
  'schedule.contradictory-fixed-times': {
    title: 'Two fixed times contradict each other',
    text: 'Two subjects of one child are fixed at the same time. Free one of them.',
    link: 'Change the fixed times',
    where: 'subjects',
  },
  'schedule.no-school-days': {
    title: 'These dates have no school day',
    text: 'They fall on holidays or on days without school hours. Choose other dates, or change the school days.',
    link: 'Change school days',
    where: 'children',
  },
};
