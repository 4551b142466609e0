import type { Frequency, Involvement, Period, Recurrence, Role } from '@/api/model';
import type { SubjectKind } from '@/lib/subject-look';

/** See src/app/strings.ts for how strings are kept. */
export const familyStrings = {
  edit: 'Edit',
  editNamed: ({ name }: { name: string }) => `Edit ${name}`,
  remove: 'Remove',
  removeNamed: ({ name }: { name: string }) => `Remove ${name}`,
  save: 'Save',
  cancel: 'Cancel',
  saved: ({ name }: { name: string }) => `${name} is saved.`,
  removed: ({ name }: { name: string }) => `${name} is removed.`,
  more: ({ name }: { name: string }) => `More for ${name}`,
  removeTitle: ({ name }: { name: string }) => `Remove ${name}?`,
  loadFailed: 'This list could not be loaded',
  saveFailed: 'Not saved yet',
  readOnly: 'You can look at everything here. To change it, ask an owner for the editor role.',
  conflictTitle: 'Someone else changed this while you were editing',
  conflictText: 'Nothing is lost. These are the differences; choose which one stays.',
  field: 'Field',
  yours: 'Yours',
  theirs: 'Saved meanwhile',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  pickValue: 'Choose',

  mustName: 'Give it a name.',
  mustTitle: 'Say what it is.',
  mustAge: 'Ages are from 2 to 18.',
  mustBirthDate: 'Give a date, or choose to give the age.',
  mustDate: 'Give a date.',
  mustTime: 'Give a time.',
  endBeforeStart: 'The end must come after the start.',
  mustWeekday: 'Choose at least one day.',
  mustLearner: 'Choose at least one child.',
  mustEmail: 'Give an e-mail address, e.g. sam@example.org.',

  hours: {
    days: 'Days',
    from: 'From',
    until: 'Until',
    add: 'Add other hours',
    removeGroup: ({ days }: { days: string }) => `Remove the hours of ${days || 'no day'}`,
  },

  children: {
    title: 'Children',
    text: 'Who learns, when their school day is, and when they learn best.',
    add: 'Add a child',
    empty: 'No child yet. Lessons need someone to learn them.',
    removeText: 'Their lessons, subjects and history go with them. This cannot be undone.',
    name: 'Name or nickname',
    ageBy: 'Age by',
    byBirthDate: 'Birth date',
    byAge: 'Age only',
    birthDate: 'Birth date',
    age: 'Age',
    years: 'years',
    ageOf: ({ age }: { age: number }) => `${age} years`,
    gradeLevel: 'Grade level',
    bestTimes: 'Learns best',
    bestTimesHint: 'Core subjects go here first.',
    schoolHours: 'School hours',
    noSchoolHours: 'No school hours',
  },

  parents: {
    title: 'Adults who teach',
    text: 'When each is free. Lessons that need an adult go only into these hours.',
    add: 'Add an adult',
    empty: 'No adult yet. Lessons that need help have nobody to give it.',
    removeText: 'Lessons that needed their help will need someone else’s.',
    name: 'Name',
    freeHours: 'Free to teach',
    noFreeHours: 'No free hours',
  },

  commitments: {
    title: 'Commitments',
    text: 'Time that is taken: music lessons, work, the dentist. Nothing is planned over it.',
    add: 'Add a commitment',
    empty: 'Nothing is taken yet.',
    removeText: 'Its time becomes free for lessons the next time a plan is made.',
    what: 'What it is',
    whose: 'Whose time',
    family: 'The whole family',
    adults: 'Adults',
    kids: 'Children',
    recurrence: 'How often',
    weekdays: 'On',
    date: 'Date',
    startDate: 'From',
    endDate: 'Until',
    startTime: 'Starts at',
    endTime: 'Ends at',
    until: ({ date }: { date: string }) => `until ${date}`,
    from: ({ date }: { date: string }) => `from ${date}`,
  },

  holidays: {
    title: 'Holidays and days off',
    text: 'No lessons are planned on these days.',
    add: 'Add days off',
    empty: 'No days off yet.',
    removeText: 'Lessons may be planned on these days again.',
    what: 'What it is',
    startDate: 'First day',
    endDate: 'Last day',
  },

  subjects: {
    title: 'Subjects',
    text: 'What each child learns, how long and how often.',
    add: 'Add a subject',
    empty: 'No subject yet. Add one, and it has a place in the next plan.',
    emptyFor: ({ name }: { name: string }) => `${name} has no subject yet.`,
    removeText: 'Its past lessons stay in your records; no new ones are planned.',
    name: 'Name',
    kind: 'Kind',
    core: 'Core subject',
    coreHint: 'Comes first when a day is short.',
    minutes: 'Minutes a lesson',
    minutesOf: ({ minutes }: { minutes: number }) => `${minutes} min`,
    frequency: 'How often',
    involvement: 'Help from an adult',
    fixed: 'Always at the same time',
    fixedTime: 'Time',
    learners: 'Who learns it',
    learnersHint: 'Several children learn it together, in one lesson.',
    interest: ({ name }: { name: string }) => `${name} likes it`,
    at: ({ time }: { time: string }) => `at ${time}`,
    together: ({ names }: { names: string }) => `${names} together`,
  },

  plan: {
    title: 'Plan',
    lead: 'What each child learns. From this, your hours and your commitments, a plan is made.',
    make: 'Make a plan',
    nothingTitle: 'Nothing to plan yet',
    nothingText: 'Add a subject, and your first week is one press away.',
    perWeek: ({ hours, lessons }: { hours: string; lessons: number }) =>
      `${lessons} lessons, ${hours} a week`,
  },

  family: {
    title: 'Your family',
    text: 'What the family is called here, and the time zone its days follow.',
    name: 'Family name',
    timeZone: 'Time zone',
    mustTimeZone: 'Choose a time zone from the list, e.g. Europe/Madrid.',
    timeZoneHint: 'Start typing a city, e.g. Chicago.',
    switchTitle: 'Other families',
    switchText: 'You belong to more than one family. Choose the one you are looking at.',
  },

  trying: {
    title: 'Trying new times',
    text: 'A plan gets better when, now and then, a lesson is put where nobody knows yet how it goes.',
    label: 'Try new times now and then',
    hint: 'Now and then a week tries more than usual, always within your hours and rules. Switched off, your plans keep to what is known to work, and your family takes part in no comparison of ways to plan.',
    on: 'Your plans may try new times.',
    off: 'Your plans keep to what is known to work.',
  },

  members: {
    title: 'People with access',
    text: 'Owners manage people and permissions, editors change the plan, viewers look.',
    role: 'Role',
    roleOf: ({ name }: { name: string }) => `Role of ${name}`,
    you: 'you',
    removeText: 'They will no longer see this family. What they entered stays.',
    leave: 'Leave this family',
    leaveTitle: ({ family }: { family: string }) => `Leave ${family}?`,
    leaveText:
      'You will no longer see this family. What you entered stays, and an owner can invite you again.',
    stepDownTitle: 'Give up being an owner?',
    stepDownText:
      'You will no longer manage people and permissions. Only another owner can make you an owner again.',
    stepDown: 'Give it up',
    invite: 'Invite someone',
    inviteText: 'They sign in with Google using this e-mail address, and are in.',
    email: 'E-mail address',
    send: 'Invite',
    invited: ({ email }: { email: string }) => `${email} can now sign in.`,
    waiting: ({ date }: { date: string }) => `invited, open until ${date}`,
    withdraw: ({ email }: { email: string }) => `Withdraw the invitation of ${email}`,
    lastOwner: 'A family needs at least one owner. Make someone else an owner first.',
  },
};

export const periodLabels: Record<Period, { label: string; startTime: string; endTime: string }> = {
  'early-morning': { label: 'Early morning', startTime: '06:00', endTime: '09:00' },
  'mid-morning': { label: 'Mid-morning', startTime: '09:00', endTime: '12:00' },
  'early-afternoon': { label: 'Early afternoon', startTime: '12:00', endTime: '15:00' },
  'late-afternoon': { label: 'Late afternoon', startTime: '15:00', endTime: '18:00' },
  evening: { label: 'Evening', startTime: '18:00', endTime: '21:00' },
};

export const recurrenceLabels: Record<Recurrence, string> = {
  once: 'Once',
  daily: 'Every day',
  weekly: 'Every week',
  monthly: 'Every month',
};

export const frequencyLabels: Record<Frequency, string> = {
  daily: 'Every school day',
  'two-to-three': 'Two or three times a week',
  weekly: 'Once a week',
  occasional: 'Every other week',
};

export const involvementLabels: Record<Involvement, { label: string; description: string }> = {
  full: { label: 'Full', description: 'An adult teaches the whole time.' },
  some: { label: 'Some', description: 'An adult is at hand and helps now and then.' },
  minimal: { label: 'Little', description: 'An adult gets it started and looks in.' },
  none: { label: 'None', description: 'The child works alone.' },
};

export const roleLabels: Record<Role, { label: string; description: string }> = {
  owner: { label: 'Owner', description: 'Everything, also people and permissions' },
  editor: { label: 'Editor', description: 'Changes the plan and ticks things off' },
  viewer: { label: 'Viewer', description: 'Looks' },
};

export const interestLabels = [
  'Not at all',
  'A little',
  'It is all right',
  'Quite a lot',
  'Very much',
];

export const kindLabels: Record<SubjectKind, string> = {
  mathematics: 'Mathematics',
  reading: 'Reading',
  writing: 'Writing',
  science: 'Science',
  history: 'History',
  geography: 'Geography',
  language: 'Language',
  art: 'Art',
  music: 'Music',
  'physical-education': 'Physical education',
  computing: 'Computing',
  religion: 'Religion',
  'life-skills': 'Life skills',
  project: 'Project',
  other: 'Something else',
};
