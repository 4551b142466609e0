import {
  ArrayField,
  DateField,
  EnumField,
  InstantField,
  IntField,
  NumberField,
  ObjectField,
  StringField,
  TimeField,
  UuidField,
  uuidKind,
} from '../../http/index.js';
import {
  type Job,
  type JobError,
  JOB_KINDS,
  JOB_PHASES,
  JOB_STATUSES,
  JOB_STEPS,
  type JobKind,
  type JobPhase,
  type JobProgress,
  type JobStatus,
  type JobStepCode,
} from '../../persistence/index.js';

export class JobPreviewDto {
  @UuidField({ description: 'Subject of the lesson' })
  subjectId: string;

  @DateField({ description: 'Day it stands on', example: '2026-11-23' })
  date: string;

  @TimeField({ description: 'When it begins', example: '09:00' })
  startTime: string;

  @IntField({ description: 'How long it takes, in minutes', example: 30 })
  minutes: number;
}

export class JobStepParamsDto {
  @IntField({ description: 'The week being planned, counted from 1', example: 1 })
  week: number;

  @IntField({ description: 'Weeks to plan', example: 2 })
  weeks: number;

  @StringField({
    description: 'Name of the subject being placed; null where the step is about all of them',
    nullable: true,
    example: 'Mathematics',
  })
  subject: string | null;

  @ArrayField(uuidKind, { description: 'Children who learn it' })
  childIds: readonly string[];
}

export class JobStepDto {
  @EnumField({ description: 'Stable code', values: JOB_STEPS, name: 'JobStepCode' })
  code: JobStepCode;

  @ObjectField(() => JobStepParamsDto, { description: 'What it speaks of' })
  params: JobStepParamsDto;
}

export class JobProgressDto {
  @EnumField({ description: 'What is being done', values: JOB_PHASES, name: 'JobPhase' })
  phase: JobPhase;

  @IntField({ description: 'How far it is, 0 to 100', maximum: 100, example: 40 })
  percent: number;

  @NumberField({
    description: 'Points of the best timetable so far; null before there is one',
    nullable: true,
  })
  bestScore: number | null;

  @IntField({ description: 'Sessions placed so far', example: 18 })
  placed: number;

  @IntField({ description: 'Sessions to place', example: 25 })
  required: number;

  @ObjectField(() => JobStepDto, {
    description: 'What the search does at this moment; null outside the search',
    nullable: true,
  })
  step: JobStepDto | null;

  @DateField({
    description: 'Monday of the week being planned',
    nullable: true,
    example: '2026-11-23',
  })
  weekStart: string | null;

  @ArrayField(() => JobPreviewDto, {
    description: 'The best timetable of that week so far',
    optional: true,
    maximum: 1000,
  })
  preview?: readonly JobPreviewDto[];
}

export class JobResultDto {
  @UuidField({ description: 'The schedule that was made' })
  scheduleId: string;

  @UuidField({ description: 'The version of it that was made' })
  versionId: string;
}

export class FixedTimeDto {
  @UuidField({ description: 'The subject' })
  subjectId: string;

  @StringField({ description: 'Its name', example: 'Latin' })
  name: string;

  @IntField({ description: 'When it has to begin, in minutes after midnight', example: 540 })
  startMinute: number;
}

export class JobErrorParamsDto {
  @DateField({ description: 'First of the days that were to be planned', optional: true })
  firstDate?: string;

  @DateField({ description: 'Last of those days', optional: true })
  lastDate?: string;

  @ArrayField(() => FixedTimeDto, {
    description:
      'For `schedule.contradictory-fixed-times`: the time that never fits, or two that clash',
    optional: true,
  })
  fixedTimes?: readonly FixedTimeDto[];
}

export class JobErrorDto {
  @StringField({ description: 'Stable code', example: 'schedule.no-free-hours' })
  code: string;

  @ObjectField(() => JobErrorParamsDto, { description: 'What the code speaks of' })
  params: JobErrorParamsDto;

  @StringField({
    description: 'A short English sentence for programs, where a fault left one',
    nullable: true,
    maximum: 1000,
  })
  detail: string | null;
}

export class JobDto {
  @UuidField({ description: 'Id of the job' })
  id: string;

  @EnumField({ description: 'What the job is for', values: JOB_KINDS, name: 'JobKind' })
  kind: JobKind;

  @EnumField({ description: 'How the job stands', values: JOB_STATUSES, name: 'JobStatus' })
  status: JobStatus;

  @ObjectField(() => JobProgressDto, { description: 'How far it is' })
  progress: JobProgressDto;

  @ObjectField(() => JobResultDto, {
    description: 'What it made; null until it has',
    nullable: true,
  })
  result: JobResultDto | null;

  @ObjectField(() => JobErrorDto, {
    description: 'Why it failed; null if it did not',
    nullable: true,
  })
  error: JobErrorDto | null;

  @InstantField({ description: 'When it was asked for' })
  createdAt: string;

  @InstantField({ description: 'When it ended; null while it has not', nullable: true })
  finishedAt: string | null;
}

const WAITING: JobProgress = {
  phase: 'queued',
  percent: 0,
  bestScore: null,
  placed: 0,
  required: 0,
  step: null,
  weekStart: null,
};

export function toJobDto(job: Job): JobDto {
  return {
    id: job.id,
    kind: job.kind,
    status: job.status,
    progress: job.progress ? { ...job.progress, step: job.progress.step ?? null } : WAITING,
    result: job.result,
    error: job.error && toJobErrorDto(job.error),
    createdAt: job.createdAt.toISOString(),
    finishedAt: job.finishedAt?.toISOString() ?? null,
  };
}

/** A job whose weeks cannot be planned holds the parameters of the code; one that failed of a fault, a message. */
function toJobErrorDto({ code, message, details }: JobError): JobErrorDto {
  const { firstDate, lastDate, fixedTimes } = (details ?? {}) as JobErrorParamsDto;
  return { code, params: { firstDate, lastDate, fixedTimes }, detail: message ?? null };
}
