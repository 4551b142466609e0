import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayField,
  DateField,
  EnumField,
  InstantField,
  IntField,
  NumberField,
  ObjectField,
  pageOf,
  StringField,
  UuidField,
  uuidKind,
} from '../../http/index.js';
import {
  type Schedule,
  SCHEDULE_STATUSES,
  type ScheduleSummary,
  type ScheduleStatus,
  type ScheduleVersion,
  VERSION_REASONS,
  type VersionReason,
} from '../../persistence/index.js';
import { type PlanMaker, PLAN_MAKERS } from '../../domain/planning/index.js';
import { scheduleFields } from './create-schedule.dto.js';

export class WeekSummaryDto {
  @DateField({ description: 'Monday of the week', example: '2026-11-23' })
  weekStart: string;

  @IntField({ description: 'Sessions asked for', example: 25 })
  required: number;

  @IntField({ description: 'Sessions placed', example: 25 })
  placed: number;

  @IntField({ description: 'Lessons of earlier weeks that found a place in this one', example: 2 })
  caughtUp: number;

  @NumberField({ description: 'Points of the timetable: more is better' })
  objective: number;

  @ApiProperty({
    description: 'The points by what they are for; penalties are negative',
    type: 'object',
    additionalProperties: { type: 'number' },
  })
  terms: Readonly<Record<string, number>>;

  @NumberField({ description: 'How long the search took, in seconds', example: 1 })
  seconds: number;
}

export class ModelVersionRefDto {
  @StringField({ description: 'Which of the models', example: 'engagement' })
  kind: string;

  @UuidField({ description: 'Its version in the registry' })
  versionId: string;
}

export class PlanProvenanceDto {
  @EnumField({
    description: '`rules`, or `learned` where the models had a say',
    values: PLAN_MAKERS,
    name: 'Maker',
  })
  kind: PlanMaker;

  @ArrayField(() => ModelVersionRefDto, {
    description: 'The model versions that had a say; empty where no model had',
  })
  models: ModelVersionRefDto[];

  @NumberField({
    description: 'How much the children’s own record counted in it, 0 to 1',
    maximum: 1,
    example: 0.4,
  })
  ownShare: number;
}

export class ScheduleSummaryDto {
  @IntField({ description: 'Sessions asked for when it was made', example: 25 })
  required: number;

  @IntField({
    description: 'Sessions placed when it was made; the ledger says where they are now',
    example: 25,
  })
  placed: number;

  @IntField({ description: 'Sessions that did not fit when it was made', example: 0 })
  unplacedCount: number;

  @ArrayField(() => WeekSummaryDto, { description: 'Week by week', maximum: 27 })
  weeks: readonly WeekSummaryDto[];

  @ObjectField(() => PlanProvenanceDto, { description: 'What decided' })
  provenance: PlanProvenanceDto;
}

export class ScheduleVersionDto {
  @UuidField({ description: 'Id of the version' })
  id: string;

  @IntField({ description: 'Counts from 1', example: 1 })
  number: number;

  @EnumField({ description: 'Why it was made', values: VERSION_REASONS, name: 'VersionReason' })
  reason: VersionReason;

  @InstantField({ description: 'When it was made' })
  createdAt: string;

  @ObjectField(() => ScheduleSummaryDto, { description: 'How it came out' })
  summary: ScheduleSummaryDto;
}

export class ScheduleDto {
  @UuidField({ description: 'Id of the schedule' })
  id: string;

  @StringField(scheduleFields.title)
  title: string;

  @StringField({ ...scheduleFields.description, nullable: true })
  description: string | null;

  @DateField(scheduleFields.startDate)
  startDate: string;

  @DateField(scheduleFields.endDate)
  endDate: string;

  @ArrayField(uuidKind, { description: 'Children it plans for' })
  childIds: string[];

  @ArrayField(uuidKind, { description: 'Subjects it plans' })
  subjectIds: string[];

  @EnumField({
    description: 'Whether it is in use',
    values: SCHEDULE_STATUSES,
    name: 'ScheduleStatus',
  })
  status: ScheduleStatus;

  @ObjectField(() => ScheduleVersionDto, { description: 'The version in use', nullable: true })
  activeVersion: ScheduleVersionDto | null;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;

  @InstantField({ description: 'When it was made first' })
  createdAt: string;
}

export class SchedulePageDto extends pageOf(ScheduleDto) {}

export function toScheduleDto(schedule: Schedule, active: ScheduleVersion | null): ScheduleDto {
  return {
    id: schedule.id,
    title: schedule.title,
    description: schedule.description,
    startDate: schedule.startDate,
    endDate: schedule.endDate,
    childIds: schedule.childIds,
    subjectIds: schedule.subjectIds,
    status: schedule.status,
    activeVersion: active && toVersionDto(active),
    version: schedule.version,
    createdAt: schedule.createdAt.toISOString(),
  };
}

export function toVersionDto({
  id,
  number,
  reason,
  createdAt,
  summary,
}: ScheduleVersion): ScheduleVersionDto {
  return { id, number, reason, createdAt: createdAt.toISOString(), summary: toSummaryDto(summary) };
}

/** Versions from before anything was learned say only that the rules made them. */
export function toSummaryDto(summary: ScheduleSummary): ScheduleSummaryDto {
  const { kind, models = [], ownShare = 0 } = summary.provenance;
  return {
    ...summary,
    weeks: summary.weeks.map((week) => ({ ...week, caughtUp: week.caughtUp ?? 0 })),
    provenance: { kind, models: models.map((model) => ({ ...model })), ownShare },
  };
}
