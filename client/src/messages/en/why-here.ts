/** Why a lesson is where it is. */
export const why = {
  title: 'Why here?',
  loading: 'Looking at what speaks for this time',
  failed: 'The reasons could not be loaded.',
  retry: 'Try again',
  learned: 'learned from your weeks',
  none: 'No single reason stands out.',
  yourChild: 'your child',
  reasons: {
    locked: 'You put it there, so it stays.',
    only: 'No other time is free for it, in this school week or the next.',
    'week-full': 'No other time of its week is free for it.',
    'outside-hours': 'It stands outside the hours that are set for lessons now.',
    'same-day': 'Other days have this subject already.',
    'fixed-time': 'You set this time for the subject.',
    core: 'It is a core subject, so it gets one of the better hours.',
    'core-early': 'Core subjects come before noon.',
    'together-early': 'You begin the day together.',
    'short-early': 'Short lessons come at the day’s start.',
    turn: 'It is this subject’s turn that day.',
    'day-start': 'It suits the start of day that goes well in weeks like yours.',
    'break-between': 'It leaves time for a break between the lessons.',
    spreadAdjacent: 'It leaves a free day between its lessons.',
    span: 'It keeps the day short, without waiting in between.',
    balance: 'It keeps the days about equally full.',
    parentLoad: 'It shares the adults’ time about equally.',
  },
  anAdult: 'An adult',
  adultReasons: {
    'parent-free': '{parent} is free to help.',
    teacher: '{parent}, who is to teach it, is free then.',
    parentChanged: '{parent} gave it at that time in the week before.',
  },
  childReasons: {
    'best-times': 'It is one of {child}’s best times.',
    'age-curve': 'At this age {child} concentrates well at that hour.',
    tired: '{child} is not tired from the day yet.',
    'after-lunch': 'It stays out of {child}’s dip after lunch.',
    'too-early': 'It is not too early for {child}.',
    interest: '{child} likes it, so it gets one of the better hours.',
  },
  sameTime: 'It keeps the same time as on {days}.',
  closeTime: 'It stays close to its time on other days.',
  learnedReasons: {
    learned: 'From {child}’s weeks so far, {subject} goes better at that hour than at most others.',
    'learned-elsewhere': '{subject} usually goes better at that hour with children like {child}.',
  },
  lunch: {
    before:
      '{child} finishes {finished} of {held} {subject} sessions before noon, {otherFinished} of {otherHeld} after.',
    after:
      '{child} finishes {finished} of {held} {subject} sessions after noon, {otherFinished} of {otherHeld} before.',
  },
  period: {
    'early-morning':
      '{child} finishes {finished} of {held} {subject} sessions in the early morning, {otherFinished} of {otherHeld} at other times.',
    'mid-morning':
      '{child} finishes {finished} of {held} {subject} sessions in the middle of the morning, {otherFinished} of {otherHeld} at other times.',
    'early-afternoon':
      '{child} finishes {finished} of {held} {subject} sessions in the early afternoon, {otherFinished} of {otherHeld} at other times.',
    'late-afternoon':
      '{child} finishes {finished} of {held} {subject} sessions in the late afternoon, {otherFinished} of {otherHeld} at other times.',
    evening:
      '{child} finishes {finished} of {held} {subject} sessions in the evening, {otherFinished} of {otherHeld} at other times.',
  },
  alone: {
    'early-morning':
      '{child} finishes {finished} of {held} {subject} sessions in the early morning.',
    'mid-morning':
      '{child} finishes {finished} of {held} {subject} sessions in the middle of the morning.',
    'early-afternoon':
      '{child} finishes {finished} of {held} {subject} sessions in the early afternoon.',
    'late-afternoon':
      '{child} finishes {finished} of {held} {subject} sessions in the late afternoon.',
    evening: '{child} finishes {finished} of {held} {subject} sessions in the evening.',
  },
  about: 'about {count}',
  next: 'Next-best time',
  nextBest: '{day} at {time} is the next best.',
  asGood: '{day} at {time} would do as well.',
  lost: {
    consistency: 'It would be further from its time on other days.',
    spreadAdjacent: 'Its lessons would be on days next to each other.',
    span: 'The day would be longer, with more waiting.',
    balance: 'The days would be less even.',
    turn: 'It is another subject’s turn that day.',
    'day-start': 'It suits the start of your day less.',
    'break-between': 'It would take the time of a break.',
    parentLoad: 'The adults’ time would be shared less equally.',
    'same-day': 'That day has this subject already.',
    'fixed-time': 'It would leave the time you set for it.',
  },
  adultLost: {
    teacher: '{parent} could not teach it then.',
    parentChanged: 'Somebody else than {parent} would give it.',
  },
  childLost: {
    'best-times': 'It is less of a best time for {child}.',
    'age-curve': '{child} concentrates a little less then.',
    tired: '{child} is more tired then.',
    'after-lunch': '{child} is more tired then.',
  },
  learnedLost: '{subject} tends to go less well with {child} then.',
  moveThere: 'Move there',
  within: 'This week’s plan is within {percent} of the best possible.',
  offline: 'There is no connection. The reasons come back with it.',
} as const;
