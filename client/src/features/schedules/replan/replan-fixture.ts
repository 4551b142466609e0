import { addDays } from '@/lib/plain-date';
import { minuteOf, timeOf } from '@/lib/wall-time';
import type { Item, Week } from '@/api/week-model';
import type { LeftOverLesson, MovedLesson, PlanVersion, ReplanPreview } from '@/api/replan-model';
import { countsOf } from '../week-fixture';

const place = (date: string, startTime: string, minutes: number) => ({
  date,
  startTime,
  endTime: timeOf(minuteOf(startTime) + minutes),
});

function aLesson(given: { id: string; title: string; childId: string; kind: string }) {
  const { id, title, childId, kind } = given;
  return (date: string, startTime: string, minutes = 45): Item => ({
    id: `${id}-${date}`,
    scheduleId: 'schedule-1',
    kind: 'lesson',
    ...place(date, startTime, minutes),
    minutes,
    subjectId: `subject-${id}`,
    title,
    subjectKind: kind as Item['subjectKind'],
    core: true,
    involvement: 'some',
    parentId: null,
    parentName: null,
    children: [{ childId, status: 'planned', actualMinutes: null }],
    status: 'planned',
    locked: false,
    extra: false,
    actualMinutes: null,
    note: null,
    version: 1,
  });
}

/** Monday to Friday: Noah's mathematics at nine, Ella's reading at eleven. */
export function aReplanWeek(weekStart = '2026-11-23', today = '2026-11-24'): Week {
  const maths = aLesson({
    id: 'maths',
    title: 'Mathematics',
    childId: 'noah',
    kind: 'mathematics',
  });
  const reading = aLesson({ id: 'reading', title: 'Reading', childId: 'ella', kind: 'reading' });
  const dates = Array.from({ length: 7 }, (_, index) => addDays(weekStart, index));
  return {
    weekStart,
    weekEnd: addDays(weekStart, 6),
    today,
    timeZone: 'Europe/Madrid',
    counts: countsOf(2),
    schedule: {
      id: 'schedule-1',
      title: 'Autumn',
      versionId: 'version-1',
      summary: {
        required: 10,
        placed: 10,
        unplacedCount: 0,
        weeks: [],
        provenance: { kind: 'rules', models: [], ownShare: 0 },
      },
    },
    children: [
      { id: 'noah', name: 'Noah', initial: 'N', order: 0 },
      { id: 'ella', name: 'Ella', initial: 'E', order: 1 },
    ],
    days: dates.map((date, index) => ({ date, weekday: index + 1, holiday: null })),
    items: dates.slice(0, 5).flatMap((date) => [maths(date, '09:00'), reading(date, '11:00')]),
    commitments: [],
    meals: [],
    tasks: [],
    exceptions: [],
    conflicts: [],
    wishes: [],
    changedFacts: null,
  };
}

export function aMove(given: Partial<MovedLesson> = {}): MovedLesson {
  return {
    itemId: 'maths-2026-11-24',
    title: 'Mathematics',
    subjectKind: 'mathematics',
    childIds: ['noah'],
    from: place('2026-11-24', '09:00', 45),
    to: place('2026-11-25', '10:00', 45),
    why: { code: 'better', params: { term: 'balance' } },
    fromParentName: null,
    toParentName: null,
    without: [],
    ...given,
  };
}

export function aLeftOver(given: Partial<LeftOverLesson> = {}): LeftOverLesson {
  return {
    itemId: 'art-2026-11-24',
    subjectId: 'subject-art',
    title: 'Art',
    subjectKind: 'art',
    core: false,
    childIds: ['noah'],
    minutes: 60,
    from: place('2026-11-24', '10:00', 60),
    why: { code: 'maxDaily', params: { childName: 'Noah' } },
    offers: [
      { kind: 'carry-over', toWeek: '2026-11-30' },
      { kind: 'drop' },
      {
        kind: 'extend-hours',
        date: '2026-11-26',
        minutes: 30,
        until: '15:30',
      },
    ],
    ...given,
  };
}

export function aPreview(given: Partial<ReplanPreview> = {}): ReplanPreview {
  const moved = given.moved ?? [aMove()];
  const leftOver = given.leftOver ?? [];
  return {
    previewId: 'preview-1',
    baseVersionId: 'version-1',
    disruption: { kind: 'sick-child', childIds: ['noah'], date: '2026-11-24' },
    stability: 0.5,
    moved,
    handedOver: [],
    added: [],
    changed: [],
    unchanged: [],
    takenOut: [],
    kept: 9,
    leftOver,
    summary: {
      moved: moved.length,
      kept: 9,
      leftOver: leftOver.length,
      minutesBefore: 450,
      minutesAfter: 450,
    },
    ...given,
  };
}

export function aVersion(given: Partial<PlanVersion> = {}): PlanVersion {
  return {
    id: 'version-1',
    number: 1,
    reason: 'generated',
    createdAt: '2026-11-22T18:00:00Z',
    active: false,
    disruption: null,
    moved: 0,
    leftOver: 0,
    placed: 10,
    required: 10,
    ...given,
  };
}
