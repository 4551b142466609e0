import type { Frequency, Involvement, OwnerKind, Part, Recurrence } from './answers';

/** Every word of the questionnaire, in one place. Where a sentence has somebody in it, the name is an argument. */
const nameOr = (name: string, otherwise: string): string => name.trim() || otherwise;

export const strings = {
  title: 'Getting to know your family',
  documentTitle: (heading: string) => `${heading} · BrightPath`,

  parts: {
    parent: 'You',
    children: 'Your children',
    commitments: 'Time that is taken',
    subjects: 'Subjects',
    flexibility: 'How firm the plan is',
    'best-times': 'Best times',
    teaching: 'How you teach',
  } satisfies Record<Part, string>,

  progress: {
    label: 'Progress through the questions',
    part: (part: number, parts: number) => `${part} of ${parts}`,
    minutes: (minutes: number) =>
      minutes === 0
        ? 'less than a minute left'
        : `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`,
    review: 'All that is left is a look over it',
  },

  actions: {
    next: 'Next',
    back: 'Back',
    restSuggested: 'Use the suggestions for the rest',
    toReview: 'Back to the overview',
    finish: 'Make our first week',
    finishAgain: 'Save and plan again',
    finishing: 'One moment',
    remove: (what: string) => `Remove ${what}`,
    undo: 'Undo',
    tryAgain: 'Try again',
  },

  suggested: 'Suggested',
  suggestedInside: 'suggested',

  save: {
    saved: 'Saved',
    waiting: 'Saved on this device',
    saving: 'Saving',
    offline: 'Saved on this device. It goes to your account as soon as there is a connection.',
    'signed-out': 'You have been signed out. Your answers are kept on this device.',
    rejected: 'Saved on this device. One answer needs another look.',
    refused: 'Kept on this device only: your role in this family does not allow changes.',
    signIn: 'Sign in and go on',
    storageRefused: 'This browser does not let us keep answers on the device.',
  },

  setAside: {
    title: 'Answered on two devices',
    elsewhere: (part: string) =>
      `“${part}” was also answered on another device, and later. The later answers are shown; yours are kept.`,
    here: (part: string) =>
      `“${part}” was also answered on another device, but earlier. Your answers here are shown; the others are kept.`,
    exchange: 'Use the other answers',
    keep: 'Keep it like this',
  },

  load: {
    title: 'Your answers could not be fetched',
    body: 'Nothing is lost. Check the connection and try again.',
    suggestionsTitle: 'The suggestions could not be fetched',
    suggestionsBody: 'You can go on; we suggest again as soon as there is a connection.',
    suggestionsPending: 'Fetching suggestions',
    childMissing: 'First tell us your children’s names and ages; then we can suggest the rest.',
    toChildren: 'To the names and ages',
  },

  viewer: {
    title: 'These answers belong to the family’s owner and editors',
    body: 'You can look at the plan made from them.',
    toWeek: 'To the week',
  },
  finishFailed: 'The plan could not be started',
  finishUnsaved:
    'Your answers are on this device, but not yet in your account. Try again in a moment.',

  problems: (count: number) =>
    count === 1 ? 'One answer needs another look.' : `${count} answers need another look.`,

  you: {
    title: 'First, about you',
    lead: 'This is how you appear in the plan.',
    name: 'Your name',
    nameFrom: 'From your Google account. Change it as you like.',
    timeZone: 'Your time zone',
    timeZoneFrom: (time: string) => `As your device reports it. It is ${time} there now.`,
    timeZoneNow: (time: string) => `It is ${time} there now.`,
    otherZones: 'Other',
  },

  adults: {
    title: 'Who teaches, and when?',
    lead: 'A lesson that needs an adult is only planned when one of you is free.',
    yourHours: (name: string) => `When ${nameOr(name, 'the first adult')} is free to teach`,
    others: 'Does somebody else teach, too?',
    add: 'Add another adult',
    otherName: 'Name',
    other: (name: string, index: number) => nameOr(name, `Adult ${index + 1}`),
  },

  children: {
    title: (count: number) => (count > 1 ? 'Your children' : 'Who is learning?'),
    lead: 'A nickname is enough. From the ages we can suggest the rest.',
    child: (name: string, index: number) => nameOr(name, `Child ${index + 1}`),
    name: 'Name',
    age: 'Age',
    birthDate: 'Birth date',
    useBirthDate: 'Give a birth date instead',
    useAge: 'Give the age instead',
    grade: 'Grade level',
    gradeAfterAge: 'Suggested once the age is there',
    add: 'Add another child',
    removed: (name: string) => `${nameOr(name, 'The child')} was removed.`,
  },

  commitments: {
    familyTitle: 'What is already in your week?',
    familyLead:
      'Church, a job, the weekly shop: time in which nothing else can be planned. If there is nothing, go on.',
    childTitle: (name: string) => `What is already in ${nameOr(name, 'the child')}’s week?`,
    childLead: (name: string) =>
      `Sports, music, a co-op: time that ${nameOr(name, 'the child')} alone is away. If there is nothing, go on.`,
    none: 'Nothing so far.',
    add: 'Add a commitment',
    name: 'What is it?',
    whose: 'Whose is it?',
    wholeFamily: 'The whole family',
    how: 'How often?',
    days: 'On which days?',
    onDay: 'On which day?',
    monthlyFrom: 'First time',
    from: 'From',
    to: 'To',
    forAWhile: 'Only for a while',
    startDate: 'First day',
    endDate: 'Last day',
    on: (day: string) => `on ${day}`,
    onDayOfMonth: (day: number) => `on day ${day}`,
    removed: (name: string) => `${name} was removed.`,
    untitled: 'Commitment',
    owners: { family: 'Family', parent: 'Parent', child: 'Child' } satisfies Record<
      OwnerKind,
      string
    >,
    recurrences: {
      once: 'Once',
      daily: 'Every day',
      weekly: 'Every week',
      monthly: 'Every month',
    } satisfies Record<Recurrence, string>,
  },

  subjects: {
    title: (name: string) => `What does ${nameOr(name, 'the child')} learn?`,
    lead: (age: number | undefined) =>
      age === undefined
        ? 'Pick from the list or type your own.'
        : `These are suggestions for ${age} years. Change, remove or add whatever you like.`,
    empty: 'No subjects yet.',
    add: 'Choose a subject',
    addPick: 'Add from the list',
    addType: 'Or type your own',
    addTyped: 'Add',
    edit: (name: string) => `Change ${name}`,
    details: 'Details',
    core: 'Core subject',
    coreHint: 'On a short day, core subjects come first.',
    minutes: 'Minutes a lesson',
    minutesShort: (minutes: number) => `${minutes} min`,
    frequency: 'How often',
    involvement: 'How much of a grown-up it takes',
    fixed: 'Always at the same time',
    fixedTime: 'Time',
    interest: (name: string) => `How much ${nameOr(name, 'the child')} likes it`,
    together: 'Learnt together with',
    with: (names: string) => `with ${names}`,
    at: (time: string) => `at ${time}`,
    name: 'Name',
    frequencies: {
      daily: 'Every day',
      'two-to-three': '2–3 times a week',
      weekly: 'Once a week',
      occasional: 'Now and then',
    } satisfies Record<Frequency, string>,
    involvements: {
      full: 'All the time',
      some: 'Some help',
      minimal: 'A look now and then',
      none: 'None',
    } satisfies Record<Involvement, string>,
    involvementsShort: {
      full: 'with you',
      some: 'some help',
      minimal: 'mostly alone',
      none: 'alone',
    } satisfies Record<Involvement, string>,
    interests: ['Not at all', 'A little', 'It is fine', 'Likes it', 'Loves it'],
    load: (minutes: number) => `About ${hoursText(minutes)} on a school day.`,
    loadHigh: (minutes: number, most: number) =>
      `About ${hoursText(minutes)} on a school day; for this age, up to ${hoursText(most)} is usual. What does not fit will be listed.`,
    removed: (name: string) => `${name} was removed.`,
    other: 'Other subjects',
  },

  flexibility: {
    title: 'How firm should the plan be?',
    lead: 'Each picture is three days side by side.',
    picture: (label: string) => `Three days, ${label.toLocaleLowerCase()}`,
  },

  bestTimes: {
    title: (name: string) => `When does ${nameOr(name, 'the child')} learn best?`,
    periods: 'Best times of the day',
    lead: 'Harder subjects go there first. Choose as many as you like.',
    hours: (name: string) => `${nameOr(name, 'The child')}’s school hours`,
    hoursHint: 'Lessons stay inside these hours.',
  },

  teaching: {
    groups: [
      'How flexible are your days?',
      'Many short turns, or one long stretch?',
      'By the clock, or as it comes?',
      'How far ahead do you plan?',
      'When time is short, what comes first?',
    ],
    lead: 'There is no right answer. What you leave open counts as the middle.',
    agreement: ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'],
    philosophiesTitle: 'Which ways of teaching feel like yours?',
    philosophyScale: ['Not us', 'Hardly', 'Partly', 'Mostly', 'Just like us'],
    activitiesTitle: (names: string) =>
      names ? `What do ${names} like doing?` : 'What do your children like doing?',
    activityTitleOne: (name: string) =>
      name ? `What does ${name} like doing?` : 'What does your child like doing?',
    activityScale: ['Not at all', 'A little', 'It is fine', 'Likes it', 'Loves it'],
    activityScaleMany: ['Not at all', 'A little', 'It is fine', 'Like it', 'Love it'],
    approachTitle: 'How do you like a day to be laid out?',
    approachLead: 'Your first week is laid out like this. You can change it later.',
  },

  hours: {
    days: 'Days',
    from: 'From',
    to: 'To',
    differ: 'Different times on some days',
    alike: 'The same times every day',
    addStretch: (day: string) => `Add another time on ${day}`,
    removeStretch: (day: string, from: string) => `Remove the time from ${from} on ${day}`,
    on: (label: string, day: string) => `${label} on ${day}`,
    none: 'No days chosen.',
  },

  review: {
    title: 'Does this look right?',
    lead: 'Everything can be changed now or later.',
    edit: (what: string) => `Change: ${what}`,
    editShort: 'Change',
    noCommitments: 'Nothing taken',
    subjectCount: (count: number) => (count === 1 ? '1 subject' : `${count} subjects`),
    years: (age: number) => `${age} years`,
    freeToTeach: 'free to teach',
    statements: (count: number, of: number) => `${count} of ${of} statements answered`,
    statementsNone: 'Statements left in the middle',
    sources: 'Where the suggestions come from',
    when: 'When you are free to teach',
    grade: 'Grade level',
    approach: 'A day is laid out',
    best: 'Learns best',
    hours: 'School hours',
    teaching: 'Statements',
    philosophies: 'Closest to you',
    activities: 'Likes most',
    nothingChosen: 'Left open',
    suggestionsLater: 'The suggestions are on their way.',
  },

  rules: {
    tooLong: (longest: number) => `Use at most ${longest} characters.`,
    yourName: 'Give the name to use for you.',
    adultName: 'Give this adult’s name, or remove the adult.',
    timeZone: 'Choose a time zone from the list.',
    childName: 'Give a name or a nickname.',
    age: (youngest: number, oldest: number) => `Give an age from ${youngest} to ${oldest}.`,
    birthDate: (youngest: number, oldest: number) =>
      `Give a birth date that makes the child ${youngest} to ${oldest} years old.`,
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
    it: 'It',
  },
} as const;

/** "45 min", "2 h", "2½ h": rounded to the half hour from one hour on, since it is only a feeling for the load. */
function hoursText(minutes: number): string {
  if (minutes < 60) return `${Math.round(minutes / 5) * 5} min`;
  const halves = Math.round(minutes / 30);
  return `${Math.floor(halves / 2)}${halves % 2 ? '½' : ''} h`;
}
