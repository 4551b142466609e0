import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { ClosedSet, Instant } from '../columns.decorator.js';
import { FamilyOwned } from '../family-owned.entity.js';

export const JOB_KINDS = ['generate-schedule', 'replan-schedule'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATUSES = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export const JOB_PHASES = ['queued', 'loading', 'placing', 'improving', 'saving', 'done'] as const;
export type JobPhase = (typeof JOB_PHASES)[number];

/** Steps of a search, as the waiting parent sees them. */
export const JOB_STEPS = [
  'place-lessons',
  'place-subject',
  'move-subject',
  'suit-children',
] as const;
export type JobStepCode = (typeof JOB_STEPS)[number];

/** What a search does at this moment: a code, and what it speaks of. */
export interface JobStep {
  readonly code: JobStepCode;
  readonly params: {
    /** The week being planned, counted from 1, of `weeks`. */
    readonly week: number;
    readonly weeks: number;
    /** Name of the subject being placed; null where the step is about all of them. */
    readonly subject: string | null;
    /** Its learners by id: no row and no queue holds a child's name. */
    readonly childIds: readonly string[];
  };
}

/** What a parent watches while a job works. */
export interface JobProgress {
  readonly phase: JobPhase;
  /** 0 to 100. */
  readonly percent: number;
  readonly bestScore: number | null;
  /** Sessions placed so far, of `required`. */
  readonly placed: number;
  readonly required: number;
  /** Null outside the search, where the phase says it all. */
  readonly step: JobStep | null;
  readonly weekStart: string | null;
  readonly preview?: readonly JobPreview[];
}

/** A lesson as it stands in the best timetable so far. */
export interface JobPreview {
  readonly subjectId: string;
  readonly date: string;
  readonly startTime: string;
  readonly minutes: number;
}

export interface JobResult {
  readonly scheduleId: string;
  readonly versionId: string;
}

export interface JobError {
  readonly code: string;
  /** Missing where code and details say all, as for a week that cannot be planned. */
  readonly message?: string;
  readonly details: unknown;
}

/** Work that was asked for and is done elsewhere. The queue carries its id; what it is and how it stands is here. */
@Entity('jobs')
@Unique(['familyId', 'id'])
@Index(['familyId', 'createdAt'])
export class Job extends FamilyOwned {
  @ClosedSet(JOB_KINDS)
  kind: JobKind;

  @ClosedSet(JOB_STATUSES, { default: 'queued' })
  status: JobStatus;

  @Column('jsonb', { default: {} })
  params: Readonly<Record<string, unknown>>;

  @Column('jsonb', { nullable: true })
  progress: JobProgress | null;

  @Column('jsonb', { nullable: true })
  result: JobResult | null;

  /** What a job that only asks has found out, such as how a week could be planned again: ids and numbers. */
  @Column('jsonb', { nullable: true })
  preview: Readonly<Record<string, unknown>> | null;

  @Column('jsonb', { nullable: true })
  error: JobError | null;

  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  requestedBy: string | null;

  @Instant({ nullable: true })
  cancelRequestedAt: Date | null;

  @Instant({ nullable: true })
  startedAt: Date | null;

  @Instant({ nullable: true })
  finishedAt: Date | null;
}
