/** Why a lesson found no place, and what would make it fit. */
export const unplacedReasons = {
  yourChild: 'your child',
  reasons: {
    parents:
      'No parent is free at the times that are left. More free hours, or less involvement, would help.',
    maxPerDay: 'Every day that is left has this subject already.',
    fixedStart: 'It has a fixed time, and the children or a parent are taken then.',
    lowersScore: 'It would fit only by pushing out something that matters more.',
  },
  childReasons: {
    maxDaily: '{child}’s days are full: more lessons a day are too many at this age.',
    maxRun: '{child} would go too long without a break.',
    overlap: '{child} has other lessons at the times that are left.',
    commitment: 'Commitments take {child}’s time. Another hour for one of them would help.',
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
  fewerSessions:
    '{sessions, plural, =0 {There is no room for {subject} this week; leave it out, or make room by leaving out another.} one {{subject} once this week is what fits.} other {{subject} # times this week is what fits.}}',
} as const;
