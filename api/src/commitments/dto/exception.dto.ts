import { EXCEPTION_KINDS, type ExceptionKind, wallClock } from '../../domain/calendar/index.js';
import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  IntField,
  pageOf,
  StringField,
  TimeField,
  UuidField,
  uuidKind,
} from '../../http/index.js';
import type { CalendarException } from '../../persistence/index.js';

const MOST_PEOPLE = 30;

const exceptionFields = {
  kind: {
    values: EXCEPTION_KINDS,
    name: 'ExceptionKind',
    description:
      '`ill`, `away`: people who take no part. `day-off`: no lessons. `visitor`, `taken`: time that is taken. `open`: time beyond the usual hours',
    example: 'ill',
  },
  title: { description: 'What it is, where the kind does not say enough', maximum: 120 },
  forFamily: { description: 'Whether it concerns everybody; nobody is named then', example: false },
  childIds: {
    description: 'The children whom it concerns',
    maximum: MOST_PEOPLE,
    repeats: false,
  },
  parentIds: {
    description: 'The adults whom it concerns; never of a day off',
    maximum: MOST_PEOPLE,
    repeats: false,
  },
  startDate: { description: 'First day', example: '2026-11-30' },
  endDate: { description: 'Last day, at most 366 days in all', example: '2026-12-01' },
  startTime: { description: 'From when on each of the days; null for whole days', example: null },
  endTime: { description: 'Until when; null for whole days', example: null },
} as const;

export class CreateExceptionDto {
  @EnumField(exceptionFields.kind)
  kind: ExceptionKind;

  @StringField({ ...exceptionFields.title, optional: true, nullable: true })
  title?: string | null;

  @BooleanField({ ...exceptionFields.forFamily, optional: true })
  forFamily?: boolean;

  @ArrayField(uuidKind, { ...exceptionFields.childIds, optional: true })
  childIds?: string[];

  @ArrayField(uuidKind, { ...exceptionFields.parentIds, optional: true })
  parentIds?: string[];

  @DateField(exceptionFields.startDate)
  startDate: string;

  @DateField(exceptionFields.endDate)
  endDate: string;

  @TimeField({ ...exceptionFields.startTime, optional: true, nullable: true })
  startTime?: string | null;

  @TimeField({ ...exceptionFields.endTime, optional: true, nullable: true })
  endTime?: string | null;
}

/** An absent field does not change. */
export class UpdateExceptionDto {
  @EnumField({ ...exceptionFields.kind, optional: true })
  kind?: ExceptionKind;

  @StringField({ ...exceptionFields.title, optional: true, nullable: true })
  title?: string | null;

  @BooleanField({ ...exceptionFields.forFamily, optional: true })
  forFamily?: boolean;

  @ArrayField(uuidKind, { ...exceptionFields.childIds, optional: true })
  childIds?: string[];

  @ArrayField(uuidKind, { ...exceptionFields.parentIds, optional: true })
  parentIds?: string[];

  @DateField({ ...exceptionFields.startDate, optional: true })
  startDate?: string;

  @DateField({ ...exceptionFields.endDate, optional: true })
  endDate?: string;

  @TimeField({ ...exceptionFields.startTime, optional: true, nullable: true })
  startTime?: string | null;

  @TimeField({ ...exceptionFields.endTime, optional: true, nullable: true })
  endTime?: string | null;
}

export class ExceptionDto {
  @UuidField({ description: 'Id of the exception' })
  id: string;

  @EnumField(exceptionFields.kind)
  kind: ExceptionKind;

  @StringField({ ...exceptionFields.title, nullable: true })
  title: string | null;

  @BooleanField(exceptionFields.forFamily)
  forFamily: boolean;

  @ArrayField(uuidKind, exceptionFields.childIds)
  childIds: string[];

  @ArrayField(uuidKind, exceptionFields.parentIds)
  parentIds: string[];

  @DateField(exceptionFields.startDate)
  startDate: string;

  @DateField(exceptionFields.endDate)
  endDate: string;

  @TimeField({ ...exceptionFields.startTime, nullable: true })
  startTime: string | null;

  @TimeField({ ...exceptionFields.endTime, nullable: true })
  endTime: string | null;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class ExceptionPageDto extends pageOf(ExceptionDto) {}

export function toExceptionDto(row: CalendarException): ExceptionDto {
  const { startMinute, endMinute } = row;
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    forFamily: row.forFamily,
    childIds: row.childIds,
    parentIds: row.parentIds,
    startDate: row.startDate,
    endDate: row.endDate,
    startTime: startMinute === null ? null : wallClock(startMinute),
    endTime: endMinute === null ? null : wallClock(endMinute),
    version: row.version,
  };
}
