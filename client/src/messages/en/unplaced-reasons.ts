/** Why a lesson found no place, and what would make it fit. */
export const unplacedReasons = {
  yourChild: 'your child',
  reasons: {
    parents:
      'At times that are left, no parent is free. More free hours, or less involvement, would help.',
    teacher: 'Nobody is set to teach it. Another teacher, or less involvement, would help.',
    maxPerDay: 'Days with room have this subject already.',
    allowedDays: 'It is not taught on the days that have room.',
    fixedStart: 'It has a fixed time, and the children or a parent are taken then.',
    lowersScore: 'There is a free time, but the week as a whole would be worse with it there.',
  },
  childReasons: {
    maxDaily: '{child} has full days: more lessons on one of them are too many at this age.',
    maxRun: 'At times that are left, {child} would go too long without a break.',
    overlap: '{child} has other lessons at the times that are left.',
    commitment: 'Something else takes {child}’s time. Another hour for it would help.',
    window: 'The school hours of {child} have no room for it. Longer hours would help.',
  },
  noRoom: 'No day of this week has room for it.',
} as const;

export const smallestChange = {
  longerDay: '{minutes} more minutes on {day} for {who} would make it fit.',
  shorterLesson: '{subject} at {minutes} minutes would fit.',
  shorterLessonInstead: '{subject} at {minutes} minutes instead of {insteadOf} would fit.',
  parent: 'A parent',
  parentHours: '{parent} free on {day} from {from} to {to} would make it fit.',
  anyTime: '{subject} without a fixed time would fit.',
  twiceADay: '{subject} twice on one day would fit.',
  planAgain: 'Planning this week again finds room for {subject}.',
  fewerSessions:
    '{sessions, plural, =0 {This plan has no room for {subject} this week, and no single change was found that makes some.} one {This plan has room for {subject} once this week, and no single change was found that makes more.} other {This plan has room for {subject} # times this week, and no single change was found that makes more.}}',
} as const;
