import {
  Account,
  CalendarException,
  Child,
  ChildPreferences,
  Commitment,
  ConsentDecision,
  DroppedLesson,
  Family,
  FamilyPreferences,
  FeedbackEvent,
  Holiday,
  Meal,
  Invitation,
  Item,
  Job,
  LessonFeedback,
  Member,
  Parent,
  Schedule,
  ScheduleVersion,
  Subject,
  WeekFeedback,
  newId,
} from '../persistence/index.js';
import { mondayOf } from '../domain/calendar/index.js';
import { testClock } from './test-clock.js';

/** Rows that are valid as they are: a test writes only what matters to it. `insert` saves them. */
function row<T extends { id: string }>(make: new () => T, values: Partial<T>): T {
  return Object.assign(new make(), { id: newId() }, values);
}

const weekdays = [1, 2, 3, 4, 5] as const;

/** What a signed-in test says it is. */
export const aDevice = { browser: 'Firefox', system: 'Linux' };

export function anAccount(values: Partial<Account> = {}): Account {
  const id = values.id ?? newId();
  return row(Account, {
    id,
    googleSubject: `subject-${id}`,
    email: `${id}@example.org`,
    emailVerified: true,
    displayName: 'Robin Rivers',
    pictureUrl: null,
    staffRole: null,
    ...values,
  });
}

export function aFamily(values: Partial<Family> = {}): Family {
  return row(Family, {
    name: 'The Rivers family',
    timeZone: 'Europe/Lisbon',
    onboardedAt: null,
    ...values,
  });
}

type InFamily<T> = Partial<T> & { familyId: string };

export function aMember(values: InFamily<Member> & { accountId: string }): Member {
  return row(Member, { role: 'owner', joinedAt: testClock.now(), ...values });
}

export function anInvitation(values: InFamily<Invitation>): Invitation {
  return row(Invitation, {
    email: 'guest@example.org',
    role: 'editor',
    invitedBy: null,
    expiresAt: new Date(testClock.now().getTime() + 86_400_000),
    ...values,
  });
}

export function aConsent(values: InFamily<ConsentDecision>): ConsentDecision {
  return row(ConsentDecision, {
    accountId: null,
    purpose: 'service',
    granted: true,
    textVersion: '1',
    childId: null,
    way: 'consent-screen',
    decidedAt: testClock.now(),
    ...values,
  });
}

export function aParent(values: InFamily<Parent>): Parent {
  return row(Parent, {
    name: 'Robin',
    freeHours: weekdays.map((weekday) => ({ weekday, startTime: '08:00', endTime: '17:00' })),
    accountId: null,
    ...values,
  });
}

export function aChild(values: InFamily<Child>): Child {
  return row(Child, {
    name: 'Ada',
    birthDate: values.ageYears === undefined ? '2017-05-04' : null,
    ageYears: null,
    ageGivenOn: null,
    gradeLevel: 'Grade 3',
    bestTimes: ['mid-morning'],
    schoolHours: weekdays.map((weekday) => ({ weekday, startTime: '09:00', endTime: '14:00' })),
    ...values,
  });
}

export function aCommitment(values: InFamily<Commitment>): Commitment {
  return row(Commitment, {
    title: 'Swimming',
    ownerKind: 'family',
    parentId: null,
    childId: null,
    recurrence: 'weekly',
    weekdays: [3],
    startDate: '2026-01-07',
    endDate: null,
    startMinute: 600,
    endMinute: 660,
    ...values,
  });
}

export function anException(values: InFamily<CalendarException>): CalendarException {
  return row(CalendarException, {
    kind: 'ill',
    title: null,
    forFamily: !values.childIds?.length && !values.parentIds?.length,
    childIds: [],
    parentIds: [],
    startDate: '2026-03-04',
    endDate: '2026-03-04',
    startMinute: null,
    endMinute: null,
    ...values,
  });
}

export function aHoliday(values: InFamily<Holiday>): Holiday {
  return row(Holiday, {
    title: 'Spring break',
    startDate: '2026-04-06',
    endDate: '2026-04-10',
    ...values,
  });
}

/** Supper, which no school day meets. */
export function aMeal(values: InFamily<Meal>): Meal {
  return row(Meal, {
    title: 'Supper',
    startMinute: 1080,
    minutes: 45,
    windowStartMinute: 1050,
    windowEndMinute: 1170,
    together: true,
    since: null,
    until: null,
    past: [],
    ...values,
  });
}

export function aSubject(values: InFamily<Subject>): Subject {
  return row(Subject, {
    name: 'Mathematics',
    kind: 'mathematics',
    core: true,
    minutes: 30,
    frequency: 'daily',
    involvement: 'some',
    fixedStartMinute: null,
    ...values,
  });
}

export function aJob(values: InFamily<Job>): Job {
  return row(Job, { kind: 'generate-schedule', status: 'queued', params: {}, ...values });
}

export function aSchedule(values: InFamily<Schedule>): Schedule {
  return row(Schedule, {
    title: 'Spring',
    description: null,
    startDate: '2026-03-02',
    endDate: '2026-03-29',
    childIds: [],
    subjectIds: [],
    status: 'active',
    activeVersionId: null,
    ...values,
  });
}

export function aScheduleVersion(
  values: InFamily<ScheduleVersion> & { scheduleId: string },
): ScheduleVersion {
  return row(ScheduleVersion, {
    number: 1,
    reason: 'generated',
    jobId: null,
    baseVersionId: null,
    summary: { required: 1, placed: 1, unplacedCount: 0, weeks: [], provenance: { kind: 'rules' } },
    wants: [],
    weekFacts: {},
    diagnostics: {},
    ...values,
  });
}

export function anItem(values: InFamily<Item> & Pick<Item, 'scheduleId' | 'versionId'>): Item {
  const { startMinute = 540, minutes = 30, date = '2026-03-02' } = values;
  return row(Item, {
    kind: 'lesson',
    date,
    wantedWeek: mondayOf(date),
    extra: false,
    startMinute,
    minutes,
    endMinute: startMinute + minutes,
    subjectId: null,
    title: 'Mathematics',
    status: 'planned',
    locked: false,
    actualMinutes: null,
    note: null,
    active: true,
    ...values,
  });
}

export function aDroppedLesson(
  values: InFamily<DroppedLesson> & Pick<DroppedLesson, 'subjectId'>,
): DroppedLesson {
  return row(DroppedLesson, {
    weekStart: '2026-03-02',
    childIds: [],
    count: 1,
    itemId: null,
    ...values,
  });
}

/** What was learned of a family, without its children. */
export function aFamilyPreferences(
  values: { familyId: string } & Partial<FamilyPreferences>,
): FamilyPreferences {
  return Object.assign(new FamilyPreferences(), {
    fingerprint: 'as-it-was',
    models: [{ kind: 'engagement', versionId: newId() }],
    style: null,
    learnedAt: new Date('2026-03-01T18:00:00Z'),
    ...values,
  });
}

/** A child for whom all times are alike in a subject, unless it is said what was learned. */
export function aChildPreferences({
  learned,
  ...ids
}: Pick<ChildPreferences, 'familyId' | 'childId' | 'subjectId'> & {
  learned?: Partial<ChildPreferences['learned']>;
}): ChildPreferences {
  const rewards = Array.from({ length: 7 }, () => new Array<number>(96).fill(0.6));
  const alike = { rewards, counts: [], ownShare: 0.5 };
  return Object.assign(new ChildPreferences(), { ...ids, learned: { ...alike, ...learned } });
}

/** What a parent says of a lesson, for a child in it. */
export function aLessonFeedback(
  values: InFamily<LessonFeedback> & Pick<LessonFeedback, 'itemId' | 'childId'>,
): LessonFeedback {
  return row(LessonFeedback, {
    face: 'good',
    comment: null,
    accountId: null,
    givenAt: new Date('2026-03-02T10:00:00Z'),
    date: '2026-03-02',
    startMinute: 540,
    versionId: null,
    models: [],
    ...values,
  });
}

export function aWeekFeedback(values: InFamily<WeekFeedback>): WeekFeedback {
  return row(WeekFeedback, {
    monday: '2026-03-02',
    stars: 4,
    pace: 4,
    freeTime: 3,
    coreWork: 5,
    dayStart: null,
    energy: null,
    comment: null,
    accountId: null,
    givenAt: new Date('2026-03-06T18:00:00Z'),
    dismissedAt: null,
    versionId: null,
    models: [],
    ...values,
  });
}

/** A lesson that a parent's hand took away, for a child in it. */
export function aFeedbackEvent(
  values: InFamily<FeedbackEvent> & Pick<FeedbackEvent, 'itemId' | 'childId'>,
): FeedbackEvent {
  return row(FeedbackEvent, {
    kind: 'moved',
    date: '2026-03-02',
    startMinute: 540,
    toDate: '2026-03-03',
    toStartMinute: 600,
    movedBy: 'hand',
    fromStatus: null,
    toStatus: null,
    minutesDelta: null,
    accountId: null,
    versionId: null,
    models: [],
    ...values,
  });
}
