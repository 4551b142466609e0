import { wallClock } from '../../../domain/calendar/index.js';
import {
  isCarriedOver,
  type LedgerEntry,
  type LedgerLesson,
  totalsOf,
  weekCounts,
} from '../../../domain/planning/index.js';
import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  IntField,
  ObjectField,
  StringField,
  TimeField,
  UuidField,
  uuidKind,
} from '../../../http/index.js';
import type { DroppedLesson } from '../../../persistence/index.js';
import { OUTCOMES, type Outcome } from '../../items/outcome.js';

const weekStart = {
  description: 'Monday of the week that wanted the lessons',
  example: '2026-11-30',
} as const;

/** A wanted lesson has one of seven fates; `wanted` is their sum. `extra` stands beside it. */
export class LedgerCountsDto {
  @IntField({ description: 'Lessons wanted: always the sum of the seven fates', example: 56 })
  wanted: number;

  @IntField({ description: 'Took place', example: 20 })
  tookPlace: number;

  @IntField({ description: 'Took place in part', example: 1 })
  partly: number;

  @IntField({ description: 'Were skipped', example: 1 })
  skipped: number;

  @IntField({ description: 'In the plan: still ahead, or past without an outcome', example: 29 })
  placed: number;

  @IntField({ description: 'Stand nowhere yet', example: 3 })
  owed: number;

  @IntField({ description: 'The family decided not to hold', example: 1 })
  dropped: number;

  @IntField({
    description: 'A day off, or a subject or child that left, lets the family off',
    example: 1,
  })
  excused: number;

  @IntField({
    description: 'Lessons that a parent added beyond what is wanted; no part of `wanted`',
    example: 1,
  })
  extra: number;
}

export class WeekCountsDto extends LedgerCountsDto {
  @IntField({ description: 'Lessons of this week that stand in another one', example: 2 })
  carriedOver: number;

  @IntField({ description: 'Lessons of earlier weeks that stand in this one', example: 2 })
  caughtUp: number;
}

export class LedgerWeekDto {
  @DateField(weekStart)
  weekStart: string;

  @ObjectField(() => WeekCountsDto, { description: 'Where its lessons are' })
  counts: WeekCountsDto;
}

export class LedgerLessonDto {
  @UuidField({ description: 'The lesson' })
  itemId: string;

  @DateField({ description: 'The day it stands on', example: '2026-12-08' })
  date: string;

  @TimeField({ description: 'When it begins', example: '10:15' })
  startTime: string;

  @EnumField({ description: 'How it went', values: OUTCOMES, name: 'Outcome' })
  status: Outcome;

  @BooleanField({ description: 'Whether it stands in another week than the one that wanted it' })
  carriedOver: boolean;

  @BooleanField({ description: 'Whether a parent added it beyond what is wanted' })
  extra: boolean;
}

export class DroppedLessonsDto {
  @UuidField({ description: 'Id of the decision' })
  id: string;

  @DateField(weekStart)
  weekStart: string;

  @UuidField({ description: 'The subject' })
  subjectId: string;

  @ArrayField(uuidKind, { description: 'The children who learn it together' })
  childIds: string[];

  @IntField({ description: 'How many lessons', example: 1 })
  count: number;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class LedgerEntryDto extends LedgerCountsDto {
  @DateField(weekStart)
  weekStart: string;

  @UuidField({ description: 'The subject; null where it is gone', nullable: true })
  subjectId: string | null;

  @StringField({ description: 'The subject’s name', example: 'Mathematics' })
  subjectName: string;

  @ArrayField(uuidKind, { description: 'The children who learn it together' })
  childIds: string[];

  @BooleanField({ description: 'Whether it is a core subject, which is caught up first' })
  core: boolean;

  @IntField({ description: 'Length of one lesson, in minutes', example: 30 })
  minutes: number;

  @ArrayField(() => LedgerLessonDto, { description: 'Where the lessons are' })
  lessons: LedgerLessonDto[];

  @ArrayField(() => DroppedLessonsDto, { description: 'What the family decided not to hold' })
  drops: DroppedLessonsDto[];
}

export class LedgerDto {
  @DateField({ description: 'Monday of the first week', example: '2026-11-30' })
  from: string;

  @DateField({ description: 'Sunday of the last week', example: '2026-12-13' })
  to: string;

  @ObjectField(() => LedgerCountsDto, { description: 'All weeks together' })
  counts: LedgerCountsDto;

  @ArrayField(() => LedgerWeekDto, { description: 'Week by week', maximum: 27 })
  weeks: LedgerWeekDto[];

  @ArrayField(() => LedgerEntryDto, {
    description: 'By week, subject and children, core subjects first',
    maximum: 5000,
  })
  entries: LedgerEntryDto[];
}

export class LedgerQueryDto {
  @DateField({ description: 'Any day of the first week', example: '2026-11-30' })
  from: string;

  @DateField({ description: 'Any day of the last week; at most 26 weeks later', example: '2026-12-13' }) // prettier-ignore
  to: string;
}

export class DropLessonsDto {
  @DateField(weekStart)
  weekStart: string;

  @UuidField({ description: 'The subject' })
  subjectId: string;

  @ArrayField(uuidKind, {
    description: 'The children who learn it together, as in the ledger',
    minimum: 1,
    repeats: false,
  })
  childIds: string[];

  @IntField({
    description: 'How many of the owed lessons',
    minimum: 1,
    maximum: 50,
    example: 1,
  })
  count: number;
}

export interface LedgerRange {
  readonly from: string;
  readonly to: string;
  readonly mondays: readonly string[];
}

export function toLedgerDto(
  entries: readonly LedgerEntry[],
  range: LedgerRange,
  versions: ReadonlyMap<string, number>,
): LedgerDto {
  // prettier-ignore
  const own = entries.filter(({ weekStart: week }) => range.mondays.includes(week));
  return {
    from: range.from,
    to: range.to,
    counts: totalsOf(own),
    weeks: range.mondays.map((monday) => ({
      weekStart: monday,
      counts: weekCounts(entries, monday),
    })),
    entries: own.map((entry) => toEntryDto(entry, versions)),
  };
}

export function toDroppedLessonsDto(row: DroppedLesson): DroppedLessonsDto {
  const { id, weekStart: week, subjectId, childIds, count, version } = row;
  return { id, weekStart: week, subjectId, childIds, count, version };
}

function toEntryDto(entry: LedgerEntry, versions: ReadonlyMap<string, number>): LedgerEntryDto {
  const { asked: _asked, name, childIds, lessons, drops, ...rest } = entry;
  return {
    ...rest,
    subjectName: name,
    childIds: [...childIds],
    lessons: lessons.map(toLessonDto),
    drops: drops.map(({ id, weekStart: week, subjectId, childIds: children, count }) => ({
      id,
      weekStart: week,
      subjectId,
      childIds: [...children],
      count,
      version: versions.get(id) ?? 1,
    })),
  };
}

function toLessonDto(lesson: LedgerLesson): LedgerLessonDto {
  const { itemId, date, startMinute, status, extra } = lesson;
  const carriedOver = isCarriedOver(lesson);
  return { itemId, date, startTime: wallClock(startMinute), status, carriedOver, extra };
}
