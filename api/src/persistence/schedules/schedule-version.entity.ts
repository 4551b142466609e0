import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { FactsOfWeeks, PlanProvenance, Want } from '../../domain/planning/index.js';
import { ClosedSet } from '../columns.decorator.js';
import { FamilyOwned } from '../family-owned.entity.js';
import { Job } from '../jobs/job.entity.js';
import type { PlaceRecord } from './place-record.js';
import { Schedule } from './schedule.entity.js';

export const VERSION_REASONS = ['generated', 'replanned', 'undone'] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** How one week of a version came out. */
export interface WeekSummary {
  readonly weekStart: string;
  readonly required: number;
  readonly placed: number;
  /** Lessons of earlier weeks that found a place in this one; left out in older versions. */
  readonly caughtUp?: number;
  readonly objective: number;
  readonly terms: Readonly<Record<string, number>>;
  /** Solver's time, in seconds. */
  readonly seconds: number;
}

/** How a version came out, in numbers a parent is shown. */
export interface ScheduleSummary {
  readonly required: number;
  readonly placed: number;
  readonly unplacedCount: number;
  readonly weeks: readonly WeekSummary[];
  readonly provenance: PlanProvenance;
}

/** One generation or re-planning of a schedule. One of them is active. */
@Entity('schedule_versions')
@Unique(['familyId', 'id'])
@Unique(['scheduleId', 'number'])
@ForeignKey(() => Schedule, ['familyId', 'scheduleId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
export class ScheduleVersion extends FamilyOwned {
  @Column('uuid')
  scheduleId: string;

  /** Counts from 1 in a schedule. */
  @Column('integer')
  number: number;

  @ClosedSet(VERSION_REASONS)
  reason: VersionReason;

  /** Unique: a job that runs twice, because its worker died, still makes one version. */
  @ForeignKey(() => Job, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true, unique: true })
  jobId: string | null;

  @Index()
  @ForeignKey('ScheduleVersion', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  baseVersionId: string | null;

  @Column('jsonb')
  summary: ScheduleSummary;

  /** What its weeks want of each subject: the ledger counts lessons against it. */
  @Column('jsonb', { default: [] })
  wants: readonly Want[];

  /** The facts that its weeks were planned with, or that the family saw since and left the plan as it is. */
  @Column('jsonb', { default: {} })
  weekFacts: FactsOfWeeks;

  /** What the solver found out, such as why something was not placed. */
  @Column('jsonb', { default: {} })
  diagnostics: Readonly<Record<string, unknown>>;

  /** Its items as they stood when the next version replaced it; null while it is in use. */
  @Column('jsonb', { nullable: true })
  layout: readonly PlaceRecord[] | null;
}
