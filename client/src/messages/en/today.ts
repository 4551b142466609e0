/** Words of today. */
export const today = {
  title: 'Today',
  now: 'Now',
  nothingNow: 'Free until {time}',
  dayOver: 'That is all for today.',
  noLessons: 'No lessons today.',
  noLessonsFor: '{name} has no lessons today.',
  dayOff: 'A day off: {title}.',
  nextLessons: 'The next ones are on {day}.',
  next: 'Next',
  earlier: 'Earlier today',
  earlierHint: 'Not marked yet. Leave them or mark how they went.',
  settled: '{count, plural, one {# done} other {# done}}',
  until: 'until {time} · {minutes} left',
} as const;
