import type { UnplacedChange } from '@/api/replan-model';
import type { Involvement, ItemStatus } from '@/api/week-model';

const statusWord: Record<ItemStatus, string> = {
  planned: 'planned',
  done: 'done',
  partly: 'partly done',
  skipped: 'skipped',
  moved: 'moved',
};

/** Words of the week and of today. See src/app/strings.ts for how strings are kept. */
export const weekStrings = {
  title: 'Week',
  weekOf: ({ day }: { day: string }) => `Week of ${day}`,
  thisWeek: 'This week',
  previousWeek: 'Previous week',
  nextWeek: 'Next week',
  view: 'View',
  viewDay: 'Day',
  viewWeek: 'Week',
  days: 'Days of the week',
  children: 'Children',
  everyone: 'All',
  showChildren: 'Children shown',
  today: 'today',
  todayMark: ({ day }: { day: string }) => `${day}, today`,
  noLessons: 'no lessons',
  gridHelp: 'Arrow keys move from lesson to lesson, Enter opens one.',
  grid: 'Lessons of the week',
  now: ({ time }: { time: string }) => `Now, ${time}`,
  lessonDetail: (words: { who: string; when: string; status: ItemStatus; locked: boolean }) =>
    `${words.who}, ${words.when}, ${statusWord[words.status]}${words.locked ? ', kept here' : ''}`,
  commitmentDetail: ({ who, when }: { who: string; when: string }) => `${who}, ${when}, taken`,
  away: ({ title, when }: { title: string; when: string }) => `A parent is away: ${title}, ${when}`,
  breaks: 'Breaks',
  break: ({ name, when, minutes }: { name: string; when: string; minutes: string }) =>
    `${name}: break of ${minutes}, ${when}`,
  breakRow: ({ minutes }: { minutes: string }) => `Break · ${minutes}`,
  done: ({ done, total }: { done: number; total: number }) => `${done} of ${total} lessons done`,
  placed: ({ placed, required }: { placed: number; required: number }) =>
    `${placed} of ${required} placed`,
  couldNotFit: ({ count }: { count: number }) => `${count} could not fit`,
  seeWhy: 'see why',
  provenance: {
    rules: 'Planned by rules',
    own: 'Planned from what we learned of your children',
    others: 'Planned from what usually suits children like yours',
  },
  expect: 'what to expect',
  statusWord,
  involvement: {
    full: 'You teach',
    some: 'You help',
    minimal: 'You look in',
    none: 'On their own',
  } satisfies Record<Involvement, string>,
  noPlanTitle: 'This week has no plan yet',
  noPlanText: 'BrightPath can make one now from what it knows about your family.',
  makePlan: 'Make a plan',
  pastTitle: 'Nothing was planned for this week',
  pastText: 'Plans are made for today and the days to come.',
  goToThisWeek: 'Go to this week',
  viewerNoPlan: 'An owner or editor of the family can make one.',
  failedTitle: 'The week could not be loaded',
  lastSeen: 'This is the week as you last saw it. You can look; changes wait for the connection.',
  freeDay: ({ day }: { day: string }) => `${day} is free.`,
};

export const unplacedStrings = {
  title: 'What could not fit',
  intro:
    'These lessons found no place. Below each is what stands in its way, and what was tried and fits.',
  missing: ({ count }: { count: number }) => (count === 1 ? '1 lesson' : `${count} lessons`),
  failed: 'The list could not be loaded',
  none: 'Everything found a place.',
  of: ({ who }: { who: string }) => `for ${who}`,
  changeIt: ({ subject, kind }: { subject: string; kind: UnplacedChange['kind'] }) => {
    if (kind === 'longer-day') return 'Change the school hours';
    return kind === 'parent-hours' ? 'Change the adults’ hours' : `Change ${subject}`;
  },
  changeHours: 'School hours and subjects',
  planAgain: 'Plan again',
};

export const outlookStrings = {
  title: 'What to expect of this week',
  intro:
    'How parents who rated such weeks would likely see this one. It is a guess, and yours counts.',
  loading: 'Working out what to expect',
  stars: ({ stars }: { stars: string }) => `Likely about ${stars} of 5 stars.`,
  helps: 'What would help most',
  nothing: 'No single change would make it much better.',
  noModel: 'There is no forecast yet. It comes once enough weeks have been rated.',
  noWeek: 'There is no lesson in this week to go by.',
  failed: 'The forecast could not be loaded',
};
