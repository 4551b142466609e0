import type { DisruptionKind } from './disruption';
import { replanEntryStrings } from './entry-strings';

interface Outcomes {
  moves: number;
  carries: number;
  extends: number;
  drops: number;
}

const lessons = (count: number): string => (count === 1 ? '1 lesson' : `${count} lessons`);

/** Words of "Life happened". See src/app/strings.ts for how strings are kept. */
export const lifeStrings = {
  title: replanEntryStrings.lifeHappened,
  ask: 'What happened?',
  askHint: 'You see what would move before anything does.',
  kinds: {
    'sick-child': { label: 'A child is ill', hint: 'No lessons for one child that day' },
    'ran-late': { label: 'We ran late', hint: 'The rest of today starts later' },
    'parent-away': { label: 'A parent is away', hint: 'Nobody to help for some hours' },
    visitor: { label: 'A visitor or a day off', hint: 'No lessons for some hours or a day' },
    'day-later': {
      label: 'Everything a day later',
      hint: 'All lessons move along, to the end of the plan',
    },
    'missed-day': { label: 'A day was missed', hint: 'Its lessons look for new places' },
    other: { label: 'Something else', hint: 'Hours that are taken, for some or for all' },
  } satisfies Record<DisruptionKind, { label: string; hint: string }>,
  who: 'Who is ill?',
  whichParent: 'Who is away?',
  forWhom: 'For whom?',
  everyone: 'Everyone',
  day: 'Which day?',
  fromDay: 'From which day on?',
  missedDay: 'Which day was missed?',
  dayWord: ({ day, today }: { day: string; today: boolean }) => (today ? 'Today' : day),
  anotherDay: 'Another day',
  date: 'Day',
  from: 'From',
  until: 'Until',
  hours: 'Which hours?',
  wholeDay: 'The whole day',
  wholeDayHint: 'Switch this off to give the hours.',
  minutes: 'How much later?',
  minutesHint: 'Everything of today that is still open starts at least this much later.',
  minutesOption: ({ minutes }: { minutes: string }) => minutes,
  otherMinutes: 'More or less',
  minutesField: 'Minutes',
  minutesUnit: 'minutes',
  errors: {
    child: 'Choose who is ill.',
    parent: 'Choose who is away.',
    date: 'Choose a day.',
    past: 'Choose today or a later day.',
    pastWeek: 'Choose a day of this week or a later one.',
    hours: 'The end must be later than the start.',
    minutes: 'Give 5 to 240 minutes, in steps of 5.',
    noPlan: 'There is no plan for that day, so nothing has to move.',
  },
  balance: 'How should the week be mended?',
  calm: 'Keep as much as possible',
  best: 'Best possible week',
  balanceSteps: [
    'Keep as much as possible',
    'Move little',
    'In between',
    'Rather a good week',
    'Best possible week',
  ],
  back: 'Back',
  show: 'See what would move',
  noPlanTitle: 'There is no plan to mend',
  noPlanText: 'Once a plan is made, this is where it is mended when a day turns out otherwise.',
  makePlan: 'Make a plan',
  close: 'Close',
  offline: 'There is no connection. Mending the week needs one; your answers stay here.',
  loadFailed: 'The week could not be loaded',
  parentsFailed: 'The family’s adults could not be loaded.',
};

export const previewStrings = {
  heading: 'What would move',
  working: 'Looking for places for the lessons that have to move.',
  workingAgain: 'Looking again.',
  moves: ({ count }: { count: number }) => `${count} ${count === 1 ? 'moves' : 'move'}`,
  carries: ({ count }: { count: number }) => `${count} ${count === 1 ? 'carries' : 'carry'} over`,
  drops: ({ count }: { count: number }) => `${count} left out`,
  extends: ({ count }: { count: number }) => `${count} by a longer day`,
  stays: ({ count }: { count: number }) => `${count} ${count === 1 ? 'stays' : 'stay'}`,
  hours: ({ before, after }: { before: string; after: string }) =>
    `${after} of lessons instead of ${before}.`,
  sameHours: ({ after }: { after: string }) => `${after} of lessons, as before.`,
  picture: ({ count }: { count: number }) =>
    `Picture of the week with ${lessons(count)} drawn from the old place to the new; the list says the same in words.`,
  legendOld: 'where it was',
  legendNew: 'where it goes',
  legendStays: 'stays',
  legendLeft: 'finds no place',
  moved: 'These move',
  laterWeek: ({ week, count }: { week: string; count: number }) => `Week of ${week}: ${count} more`,
  to: 'to',
  leftOver: 'These no longer fit',
  leftOverHint: 'Choose what happens to each. Core subjects come first.',
  core: 'core',
  choiceFor: ({ title, when }: { title: string; when: string }) => `${title}, ${when}`,
  carryOver: ({ day }: { day: string }) => `Carry over to ${day}`,
  carryOverLater: 'Carry over to a later week',
  drop: 'Leave out',
  extend: ({ day, minutes }: { day: string; minutes: number }) => `${day} ${minutes} min longer`,
  extendSome: 'Make a day longer',
  forAll: ({ count }: { count: number }) => `All ${count} of them`,
  carryAll: 'Carry over',
  noOffers: 'It is left out this time.',
  nothingTitle: 'Nothing has to move',
  nothingText: 'The plan already works with that. Everything stays where it is.',
  apply: 'Apply',
  failed: 'The new plan could not be worked out',
  failedText: 'Your plan is as it was.',
  outdated: 'The plan has changed meanwhile',
  outdatedText:
    'Someone changed it while you were looking. Nothing was lost: a fresh preview starts from the plan as it is now.',
  fresh: 'Show a fresh preview',
  notApplied: 'The plan is as it was',
  applied: 'The week is mended',
  appliedText: ({ moves, carries, extends: longer, drops }: Outcomes) =>
    [
      moves > 0 && `${lessons(moves)} moved.`,
      carries > 0 && `${lessons(carries)} carried over.`,
      longer > 0 && `${lessons(longer)} by a longer day.`,
      drops > 0 && `${lessons(drops)} left out.`,
    ]
      .filter(Boolean)
      .join(' '),
};

export const undoStrings = {
  backToOld: 'Go back to the plan before',
  done: 'The plan is as it was before',
  marksStay: 'What you marked as done since then stays marked.',
  failed: 'The plan could not be taken back',
  nothing: 'There is no earlier plan to go back to.',
};

export const versionStrings = {
  title: replanEntryStrings.versions,
  intro: 'Every change of the whole plan is kept as a version.',
  number: ({ number }: { number: number }) => `Version ${number}`,
  active: 'in use',
  placed: ({ placed, required }: { placed: number; required: number }) =>
    `${placed} of ${required} placed`,
  movedCount: ({ count }: { count: number }) => `${count} moved`,
  leftCount: ({ count }: { count: number }) => `${count} found no place`,
  compare: 'What changed',
  compareOf: ({ number }: { number: number }) => `What changed in version ${number}`,
  compareFailed: 'The two versions could not be compared.',
  retry: 'Try again',
  same: 'Both versions have the same lessons at the same times.',
  moved: 'Moved',
  added: 'Added',
  removed: 'No longer there',
  to: 'to',
  undo: 'Go back to the version before',
  only: 'There is one version so far, so there is nothing to go back to.',
  first: 'The plan in use is the first one again, so there is nothing to go back to.',
  readOnly: 'Owners and editors of the family can go back to the version before.',
  offline: 'There is no connection, which going back needs.',
  failed: 'The versions could not be loaded',
  emptyTitle: 'There is no plan for this week',
  emptyText: 'Versions appear here once a plan is made.',
};
