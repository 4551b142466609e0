import { addDays, mondayOf } from '@/lib/plain-date';
import { minuteOf, timeOf } from '@/lib/wall-time';
import type {
  Item,
  ItemOutcome,
  Week,
  WeekCommitment,
  WeekCounts,
  WeekException,
  WeekMeal,
} from '@/api/week-model';

/** Builders for specs: valid by default, a test writes only what matters. */
export function aChildOf(id: string, order = 0): Week['children'][number] {
  return { id, name: id, initial: id.slice(0, 1), order };
}

export function anItem(given: Partial<Item> & { childIds?: string[] } = {}): Item {
  const { childIds = ['Noah'], ...item } = given;
  const startTime = item.startTime ?? '09:00';
  const minutes = item.minutes ?? 45;
  const status = item.status ?? 'planned';
  return {
    id: `item-${item.title ?? 'maths'}-${item.date ?? '2026-11-24'}-${startTime}`,
    scheduleId: 'schedule-1',
    kind: 'lesson',
    date: '2026-11-24',
    startTime,
    endTime: timeOf(minuteOf(startTime) + minutes),
    minutes,
    subjectId: 'subject-1',
    title: 'Mathematics',
    subjectKind: 'mathematics',
    core: true,
    involvement: 'some',
    parentId: null,
    parentName: null,
    children: childIds.map((childId): ItemOutcome => ({ childId, status, actualMinutes: null })),
    status,
    locked: false,
    extra: false,
    actualMinutes: null,
    note: null,
    version: 1,
    ...item,
  };
}

export function aCommitment(given: Partial<WeekCommitment> = {}): WeekCommitment {
  return {
    commitmentId: 'commitment-1',
    title: 'Swimming',
    ownerKind: 'child',
    childIds: ['Noah'],
    parentId: null,
    date: '2026-11-24',
    startTime: '15:00',
    endTime: '16:00',
    leaveTime: given.startTime ?? '15:00',
    returnTime: given.endTime ?? '16:00',
    companions: { parentIds: [], childIds: [] },
    adultsStay: true,
    companionNames: [],
    ...given,
  };
}

/** The counts of a week all of whose lessons stand in it. */
export function countsOf(placed: number, given: Partial<WeekCounts> = {}): WeekCounts {
  const none = { tookPlace: 0, partly: 0, skipped: 0, owed: 0, dropped: 0, excused: 0, extra: 0 };
  return { ...none, wanted: placed, placed, carriedOver: 0, caughtUp: 0, ...given };
}

export function anException(given: Partial<WeekException> = {}): WeekException {
  return {
    exceptionId: 'exception-1',
    kind: 'ill',
    title: null,
    childIds: ['Ella'],
    parentIds: [],
    parentNames: [],
    date: '2026-11-24',
    startTime: null,
    endTime: null,
    ...given,
  };
}

/** Lunch on Tuesday, of both children. */
export function aMeal(given: Partial<WeekMeal> = {}): WeekMeal {
  return {
    mealId: 'lunch',
    title: 'Lunch',
    childIds: ['Noah', 'Ella'],
    date: '2026-11-24',
    startTime: '12:00',
    endTime: '12:30',
    missingMinutes: 0,
    ...given,
  };
}

export function aWeek(given: Partial<Week> = {}): Week {
  const today = given.today ?? '2026-11-24';
  const weekStart = given.weekStart ?? mondayOf(today);
  const items = given.items ?? [];
  return {
    weekStart,
    weekEnd: addDays(weekStart, 6),
    today,
    timeZone: 'America/New_York',
    schedule: {
      id: 'schedule-1',
      title: 'Week of 23 November',
      versionId: 'version-1',
      summary: {
        required: items.length,
        placed: items.length,
        unplacedCount: 0,
        weeks: [],
        provenance: { kind: 'rules', models: [], ownShare: 0 },
      },
    },
    counts: countsOf(items.length),
    children: [aChildOf('Noah', 0), aChildOf('Ella', 1)],
    days: Array.from({ length: 7 }, (_, index) => ({
      date: addDays(weekStart, index),
      weekday: index + 1,
      holiday: null,
    })),
    items,
    commitments: [],
    exceptions: [],
    meals: [],
    tasks: [],
    conflicts: [],
    wishes: [],
    changedFacts: null,
    ...given,
  };
}
