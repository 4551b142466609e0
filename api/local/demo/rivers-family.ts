import { v7 as newId } from 'uuid';

/** The parent who signs in; one of the people the stand-in offers. */
export const demoParent = { name: 'Anna Rivers', email: 'anna.rivers@example.com' } as const;

/** Looks after the models; another of the people the stand-in offers. */
export const demoSteward = { name: 'Sam Steward', email: 'sam.steward@example.com' } as const;

type Hours = readonly { weekday: number; startTime: string; endTime: string }[];

const on = (weekdays: readonly number[], startTime: string, endTime: string): Hours =>
  weekdays.map((weekday) => ({ weekday, startTime, endTime }));

const schoolDays = [1, 2, 3, 4, 5];

/**
 * The answers of the Rivers family to the questionnaire: Noah, Ella and Leo, Anna at home but for one working day, Tom at
 * home when she is not, lessons together and alone, and a week with things already in it.
 *
 * @param firstDay the Monday their commitments begin, YYYY-MM-DD
 */
export function riversAnswers(timeZone: string, firstDay: string) {
  const [anna, tom, noah, ella, leo] = [newId(), newId(), newId(), newId(), newId()] as const;
  return {
    parent: {
      name: 'Anna',
      timeZone,
      parents: [
        { id: anna, name: 'Anna', self: true, freeHours: on([1, 2, 4, 5], '08:30', '15:30') },
        {
          id: tom,
          name: 'Tom',
          self: false,
          freeHours: [...on([3], '08:30', '15:00'), ...on([5], '08:30', '11:30')],
        },
      ],
    },
    children: [
      { id: noah, name: 'Noah', age: 11, gradeLevel: 'Grade 6' },
      { id: ella, name: 'Ella', age: 8, gradeLevel: 'Grade 3' },
      { id: leo, name: 'Leo', age: 6, gradeLevel: 'Grade 1' },
    ],
    commitments: riversCommitments({ anna, noah, ella, leo, firstDay }),
    meals: [riversLunch()],
    subjects: riversSubjects({ noah, ella, leo }),
    flexibility: 3,
    bestTimes: {
      [noah]: {
        periods: ['mid-morning', 'early-afternoon'],
        schoolHours: on(schoolDays, '09:00', '15:00'),
      },
      [ella]: { periods: ['mid-morning'], schoolHours: on(schoolDays, '08:45', '14:30') },
      [leo]: {
        periods: ['early-morning', 'mid-morning'],
        schoolHours: on(schoolDays, '08:45', '12:30'),
      },
    },
    teaching: {
      statements: { q1: 4, q2: 2, q3: 4, q4: 3, q5: 5 },
      philosophies: {
        'charlotte-mason': 5,
        traditional: 3,
        montessori: 3,
        classical: 2,
        unschooling: 2,
      },
      activities: {
        'reading-aloud': 5,
        outdoors: 5,
        'hands-on': 4,
        'games-and-puzzles': 4,
        'art-and-music': 4,
        discussion: 3,
        'screens-and-videos': 2,
      },
      planningApproach: 'time-blocked',
    },
  };
}

/** At noon, all together; where something is in the way, a little earlier or later. */
function riversLunch() {
  const window = { windowStart: '11:30', windowEnd: '13:30' };
  return {
    id: newId(),
    title: 'Lunch',
    startTime: '12:00',
    minutes: 45,
    ...window,
    together: true,
  };
}

type Who = Readonly<Record<'noah' | 'ella' | 'leo', string>>;

function riversCommitments({
  anna,
  noah,
  ella,
  leo,
  firstDay,
}: Who & { anna: string; firstDay: string }) {
  const weekly = { recurrence: 'weekly', startDate: firstDay };
  const ofFamily = { ...weekly, ownerKind: 'family' };
  const ofChild = (childId: string) => ({ ...weekly, ownerKind: 'child', childId });
  const rows = [
    { ...ofFamily, title: 'Library and park', weekdays: [4], startTime: '13:30', endTime: '15:00' },
    {
      ...weekly,
      ownerKind: 'parent',
      parentId: anna,
      title: 'Anna at the practice',
      weekdays: [3],
      startTime: '08:00',
      endTime: '16:00',
    },
    {
      ...ofChild(noah),
      title: 'Piano lesson',
      weekdays: [2],
      startTime: '14:00',
      endTime: '14:45',
    },
    { ...ofChild(ella), title: 'Ballet', weekdays: [1], startTime: '14:00', endTime: '15:00' },
    {
      ...ofChild(leo),
      title: 'Speech therapy',
      weekdays: [3],
      startTime: '10:00',
      endTime: '10:45',
    },
  ];
  return rows.map((row) => ({ id: newId(), ...row }));
}

function riversSubjects({ noah, ella, leo }: Who) {
  const learners = (interests: readonly (readonly [string, number])[]) =>
    interests.map(([childId, interest]) => ({ childId, interest }));
  const alone = (child: string, interest: number) => learners([[child, interest]]);
  const daily = { frequency: 'daily', core: true };
  const often = { frequency: 'two-to-three', core: false };
  const rows = [
    {
      ...daily,
      name: 'Read-aloud together',
      kind: 'reading',
      core: false,
      minutes: 30,
      involvement: 'full',
      learners: learners([
        [noah, 4],
        [ella, 5],
        [leo, 5],
      ]),
    },
    {
      ...often,
      name: 'History together',
      kind: 'history',
      minutes: 30,
      involvement: 'full',
      learners: learners([
        [noah, 5],
        [ella, 4],
      ]),
    },
    {
      ...often,
      name: 'Science together',
      kind: 'science',
      minutes: 45,
      involvement: 'some',
      learners: learners([
        [noah, 4],
        [ella, 4],
      ]),
    },
    {
      ...often,
      frequency: 'weekly',
      name: 'Art together',
      kind: 'art',
      minutes: 45,
      involvement: 'some',
      learners: learners([
        [noah, 3],
        [ella, 5],
        [leo, 5],
      ]),
    },
    {
      ...daily,
      name: 'Mathematics',
      kind: 'mathematics',
      minutes: 45,
      involvement: 'some',
      learners: alone(noah, 3),
    },
    {
      ...daily,
      name: 'Writing',
      kind: 'writing',
      minutes: 30,
      involvement: 'minimal',
      learners: alone(noah, 2),
    },
    {
      ...often,
      name: 'Coding',
      kind: 'computing',
      minutes: 45,
      involvement: 'none',
      learners: alone(noah, 5),
    },
    {
      ...daily,
      name: 'Piano practice',
      kind: 'music',
      core: false,
      minutes: 15,
      involvement: 'none',
      learners: alone(noah, 3),
    },
    {
      ...daily,
      name: 'Mathematics',
      kind: 'mathematics',
      minutes: 30,
      involvement: 'full',
      learners: alone(ella, 3),
    },
    {
      ...daily,
      name: 'Reading',
      kind: 'reading',
      minutes: 30,
      involvement: 'minimal',
      learners: alone(ella, 5),
    },
    {
      ...often,
      name: 'Spelling and writing',
      kind: 'writing',
      core: true,
      minutes: 30,
      involvement: 'some',
      learners: alone(ella, 2),
    },
    {
      ...daily,
      name: 'Phonics',
      kind: 'reading',
      minutes: 15,
      involvement: 'full',
      learners: alone(leo, 4),
    },
    {
      ...daily,
      name: 'Numbers',
      kind: 'mathematics',
      minutes: 15,
      involvement: 'full',
      learners: alone(leo, 4),
    },
    {
      ...often,
      name: 'Nature notebook',
      kind: 'science',
      minutes: 30,
      involvement: 'some',
      learners: alone(leo, 5),
    },
  ];
  return rows.map((row) => ({ id: newId(), fixedTime: null, ...row }));
}
