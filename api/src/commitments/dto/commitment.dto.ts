import {
  RECURRENCES,
  WEEKDAYS,
  wallClock,
  type Recurrence,
  type Weekday,
} from '../../domain/calendar/index.js';
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
  enumKind,
  pageOf,
} from '../../http/index.js';
import { OWNER_KINDS, type Commitment, type OwnerKind } from '../../persistence/index.js';

export const commitmentFields = {
  title: { description: 'What it is', maximum: 120, example: 'Swimming' },
  ownerKind: {
    values: OWNER_KINDS,
    name: 'OwnerKind',
    description: 'Whose time it takes',
    example: 'child',
  },
  parentId: {
    description: 'The adult whose time it takes, where it is a parent’s',
    example: null,
  },
  childId: { description: 'The child whose time it takes, where it is a child’s' },
  recurrence: {
    values: RECURRENCES,
    name: 'Recurrence',
    description: 'How often it comes back',
    example: 'weekly',
  },
  weekdays: {
    description:
      'Days of a weekly commitment: 1 is Monday. Absent or empty is the day of startDate',
    maximum: 7,
    repeats: false,
    example: [2, 4],
  },
  startDate: {
    description: 'First day it may occur; a single one occurs then',
    example: '2026-09-07',
  },
  endDate: { description: 'Last day it may occur; null goes on', example: '2027-06-11' },
  startTime: { description: 'When it begins', example: '15:00' },
  endTime: { description: 'When it ends, later than it begins', example: '16:00' },
  companions: {
    description:
      'Who else has it or goes along. They are not free either; empty for the whole family',
    example: { parentIds: [], childIds: [] },
  },
  adultsStay: {
    description:
      'Whether the adults who go along stay there. Where they only bring and fetch, they drive there and home again, and the same at the end, and are free in between',
    example: true,
  },
  travelBeforeMinutes: {
    description: 'Minutes of the way there, in which nobody who is in it is free',
    minimum: 0,
    maximum: 180,
    example: 20,
  },
  travelAfterMinutes: {
    description: 'Minutes of the way back, in which nobody who is in it is free',
    minimum: 0,
    maximum: 180,
    example: 20,
  },
} as const;

export const weekdayKind = enumKind(WEEKDAYS, 'Weekday');

export class CompanionsDto {
  @ArrayField(uuidKind, { description: 'Adults who go along', maximum: 20 })
  parentIds: string[];

  @ArrayField(uuidKind, { description: 'Children who have it too or go along', maximum: 20 })
  childIds: string[];
}

export const nobodyElse: CompanionsDto = { parentIds: [], childIds: [] };

export class CommitmentDto {
  @UuidField({ description: 'Id of the commitment' })
  id: string;

  @StringField(commitmentFields.title)
  title: string;

  @EnumField(commitmentFields.ownerKind)
  ownerKind: OwnerKind;

  @UuidField({ ...commitmentFields.parentId, nullable: true })
  parentId: string | null;

  @UuidField({ ...commitmentFields.childId, nullable: true })
  childId: string | null;

  @EnumField(commitmentFields.recurrence)
  recurrence: Recurrence;

  @ArrayField(weekdayKind, commitmentFields.weekdays)
  weekdays: Weekday[];

  @DateField(commitmentFields.startDate)
  startDate: string;

  @DateField({ ...commitmentFields.endDate, nullable: true })
  endDate: string | null;

  @TimeField(commitmentFields.startTime)
  startTime: string;

  @TimeField(commitmentFields.endTime)
  endTime: string;

  @ObjectField(() => CompanionsDto, commitmentFields.companions)
  companions: CompanionsDto;

  @BooleanField(commitmentFields.adultsStay)
  adultsStay: boolean;

  @IntField(commitmentFields.travelBeforeMinutes)
  travelBeforeMinutes: number;

  @IntField(commitmentFields.travelAfterMinutes)
  travelAfterMinutes: number;

  @UuidField({
    description:
      'Equal for the parts of one commitment that was changed from a day on; null where it is whole',
    nullable: true,
    example: null,
  })
  seriesId: string | null;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class CommitmentPageDto extends pageOf(CommitmentDto) {}

export function toCommitmentDto(row: Commitment): CommitmentDto {
  return {
    id: row.id,
    title: row.title,
    ownerKind: row.ownerKind,
    parentId: row.parentId,
    childId: row.childId,
    recurrence: row.recurrence,
    weekdays: row.weekdays,
    startDate: row.startDate,
    endDate: row.endDate,
    startTime: wallClock(row.startMinute),
    endTime: wallClock(row.endMinute),
    companions: { parentIds: row.companionParentIds, childIds: row.companionChildIds },
    adultsStay: row.adultsStay,
    travelBeforeMinutes: row.travelBeforeMinutes,
    travelAfterMinutes: row.travelAfterMinutes,
    seriesId: row.seriesId,
    version: row.version,
  };
}
