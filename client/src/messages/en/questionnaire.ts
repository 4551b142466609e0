/** Every word of the questionnaire. Where a sentence has somebody in it, the name is an argument, and `named` says whether there is one. */
export const questionnaire = {
  title: 'Getting to know your family',
  documentTitle: '{heading} · BrightPath',

  parts: {
    parent: 'You',
    children: 'Your children',
    commitments: 'Time that is taken',
    subjects: 'Subjects',
    flexibility: 'How firm the plan is',
    'best-times': 'Best times',
    teaching: 'How you teach',
    meals: 'Meals',
  },

  progress: {
    label: 'Progress through the questions',
    part: 'Part {part} of {parts}',
    screen: 'screen {screen} of {screens}',
    minutes:
      '{minutes, plural, =0 {less than a minute left} one {about # minute left} other {about # minutes left}}',
    review: 'All that is left is a look over it',
  },

  actions: {
    next: 'Next',
    back: 'Back',
    restSuggested: 'Use the suggestions for the rest',
    toReview: 'Back to the overview',
    finish: 'Make our first week',
    finishAgain: 'Save the answers',
    close: 'Close',
    finishing: 'One moment',
    remove: 'Remove {what}',
    undo: 'Undo',
    tryAgain: 'Try again',
  },

  suggested: 'Suggested',

  save: {
    saved: 'Saved',
    waiting: 'Saved on this device',
    saving: 'Saving',
    offline: 'Saved on this device. It goes to your account as soon as there is a connection.',
    'signed-out': 'You have been signed out. Your answers are kept on this device.',
    rejected: 'Saved on this device. One answer needs another look.',
    refused: 'Kept on this device only: your role in this family does not allow changes.',
    signIn: 'Sign in and go on',
  },

  setAside: {
    title: 'Answered on two devices',
    elsewhere:
      '“{part}” was also answered on another device, and later. The later answers are shown; yours are kept.',
    here: '“{part}” was also answered on another device, but earlier. Your answers here are shown; the others are kept.',
    exchange: 'Use the other answers',
    keep: 'Keep it like this',
  },

  load: {
    title: 'Your answers could not be fetched',
    body: 'Nothing is lost. Check the connection and try again.',
    suggestionsTitle: 'The suggestions could not be fetched',
    suggestionsBody: 'You can go on; we suggest again as soon as there is a connection.',
  },

  viewer: {
    title: 'These answers belong to the family’s owner and editors',
    body: 'You can look at the plan made from them.',
    toWeek: 'To the week',
  },
  savedAgain: 'Your answers are saved',
  savedAgainText: 'The next plan goes by them.',
  makePlan: 'Make a plan',
  finishFailed: 'The plan could not be started',
  finishUnsaved:
    'Your answers are on this device, but not yet in your account. Try again in a moment.',

  problems:
    '{count, plural, one {One answer needs another look.} other {# answers need another look.}}',

  you: {
    title: 'First, about you',
    lead: 'This is how you appear in the plan.',
    name: 'Your name',
    nameFrom: 'From your Google account. Change it as you like.',
    timeZone: 'Your time zone',
    timeZoneFrom: 'As your device reports it. It is {time} there now.',
    timeZoneNow: 'It is {time} there now.',
    otherZones: 'Other',
  },

  adults: {
    title: 'Who teaches, and when?',
    lead: 'A lesson that needs an adult is only planned when one of you is free.',
    yourHours: 'When {name} is free to teach',
    others: 'Does somebody else teach, too?',
    add: 'Add another adult',
    otherName: 'Name',
    other: '{named, select, no {Adult {number}} other {{name}}}',
  },

  children: {
    title: '{count, plural, one {Who is learning?} other {Your children}}',
    lead: 'A nickname is enough. From the ages we can suggest the rest.',
    child: '{named, select, no {Child {number}} other {{name}}}',
    name: 'Name',
    age: 'Age',
    birthDate: 'Birth date',
    useBirthDate: 'Give a birth date instead',
    useAge: 'Give the age instead',
    grade: 'Grade level',
    add: 'Add another child',
    removed: '{name} was removed.',
    grownUp: '{name} is {age} now',
    grownUpText:
      'Plans are made for children up to 18. {name} stays in your plan like an 18-year-old; remove {name} here when lessons at home are over.',
  },

  commitments: {
    familyTitle: 'What is already in your week?',
    familyLead:
      'Church, a job, the weekly shop: time in which nothing else can be planned. If there is nothing, go on.',
    childTitle: 'What is already in {named, select, no {the child} other {{name}}}’s week?',
    childLead:
      'Sports, music, a co-op: time that {named, select, no {the child} other {{name}}} alone is away. If there is nothing, go on.',
    none: 'Nothing so far.',
    publicHolidays:
      'Do you keep {known, select, no {public holidays} other {the public holidays of {country}}}? Those you choose become days off, and you can change them later in Settings.',
    add: 'Add a commitment',
    name: 'What is it?',
    how: 'How often?',
    days: 'On which days?',
    onDay: 'On which day?',
    monthlyFrom: 'First time',
    from: 'From',
    to: 'To',
    forAWhile: 'Only for a while',
    startDate: 'First day',
    endDate: 'Last day',
    on: 'on {day}',
    onDayOfMonth: 'on day {day}',
    removed: '{name} was removed.',
    untitled: 'Commitment',
    owners: { family: 'Family', parent: 'Parent', child: 'Child' },
    recurrences: {
      once: 'Once',
      daily: 'Every day',
      weekly: 'Every week',
      monthly: 'Every month',
    },
  },

  subjects: {
    title: 'What does {named, select, no {the child} other {{name}}} learn?',
    lead: 'These are suggestions for {age} years. Change, remove or add whatever you like.',
    leadWithoutAge: 'Pick from the list or type your own.',
    empty: 'No subjects yet.',
    add: 'Choose a subject',
    addPick: 'Add from the list',
    addType: 'Or type your own',
    addTyped: 'Add',
    edit: 'Change {name}',
    details: 'Details',
    together: 'Learnt together with',
    with: 'with {names}',
    at: 'at {time}',
    name: 'Name',
    involvementsShort: {
      full: 'with you',
      some: 'some help',
      minimal: 'mostly alone',
      none: 'alone',
    },
    load: 'About {hours} on a school day.',
    loadHigh:
      'About {hours} on a school day; for this age, up to {most} is usual. What does not fit will be listed.',
    removed: '{name} was removed.',
    other: 'Other subjects',
  },

  flexibility: {
    title: 'How firm should the plan be?',
    lead: 'Each picture is three days side by side.',
  },

  bestTimes: {
    title: 'When does {named, select, no {the child} other {{name}}} learn best?',
    periods: 'Best times of the day',
    lead: 'Harder subjects go there first. Choose as many as you like.',
    hours: '{named, select, no {The child} other {{name}}}’s school hours',
    hoursHint: 'Lessons stay inside these hours.',
  },

  teaching: {
    groups: {
      1: 'How flexible are your days?',
      2: 'Many short turns, or one long stretch?',
      3: 'By the clock, or as it comes?',
      4: 'How far ahead do you plan?',
      5: 'When time is short, what comes first?',
    },
    lead: 'There is no right answer. What you leave open counts as the middle.',
    agreement: {
      1: 'Strongly disagree',
      2: 'Disagree',
      3: 'Neither',
      4: 'Agree',
      5: 'Strongly agree',
    },
    philosophiesTitle: 'Which ways of teaching feel like yours?',
    philosophyScale: { 1: 'Not us', 2: 'Hardly', 3: 'Partly', 4: 'Mostly', 5: 'Just like us' },
    approachTitle: 'How do you like a day to be laid out?',
    approachLead: 'Your first week is laid out like this. You can change it later.',
  },

  hours: {
    days: 'Days',
    from: 'From',
    to: 'To',
    differ: 'Different times on some days',
    alike: 'The same times every day',
    addStretch: 'Add another time on {day}',
    removeStretch: 'Remove the time from {from} on {day}',
    on: '{label} on {day}',
    none: 'No days chosen.',
  },

  review: {
    title: 'Does this look right?',
    lead: 'Everything can be changed now or later.',
    edit: 'Change: {what}',
    editShort: 'Change',
    noCommitments: 'Nothing taken',
    daysOff: 'Days off',
    daysOffAhead: '{count, plural, =0 {None so far} one {# ahead} other {# ahead}}',
    years: '{age} years',
    statements: '{count} of {of} statements answered',
    statementsNone: 'Statements left in the middle',
    sources: 'Where the suggestions come from',
    when: 'When you are free to teach',
    grade: 'Grade level',
    approach: 'A day is laid out',
    best: 'Learns best',
    hours: 'School hours',
    teaching: 'Statements',
    philosophies: 'Closest to you',
    nothingChosen: 'Left open',
  },

  rules: {
    tooLong: 'Use at most {longest} characters.',
    yourName: 'Give the name to use for you.',
    adultName: 'Give this adult’s name, or remove the adult.',
    timeZone: 'Choose a time zone from the list.',
    childName: 'Give a name or a nickname.',
    age: 'Give an age from {youngest} to {oldest}.',
    birthDate: 'Give a birth date that makes the child {youngest} to {oldest} years old.',
    time: 'Give a time, such as 09:00.',
    endsAfterStart: 'The end must be after the start.',
    commitmentTitle: 'Give it a name, such as “Swimming”.',
    weekdays: 'Choose at least one day.',
    day: 'Choose the day.',
    lastDay: 'The last day must not be before the first.',
    subjectName: 'Give the subject a name.',
    missing: 'This is missing.',
    atLeastOne: 'Give at least one.',
    choose: 'Choose one of the list.',
    repeated: 'This is there twice.',
    outsideSchoolHours: 'Choose a time inside the school hours of everybody who learns it.',
  },
} as const;
