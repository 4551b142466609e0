import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { ClosedSet, ClosedSubset, Instant, Keyed } from '../columns.decorator.js';
import { type GateValue } from '../../domain/evaluation/index.js';
import { MODEL_KINDS, type ModelKind } from '../../domain/models/index.js';

/** Why a run was begun: the registry was empty, by the calendar, a steward, drift, enough new outcomes, an import. */
export const RUN_TRIGGERS = ['first', 'cron', 'steward', 'drift', 'volume', 'import'] as const;
export type RunTrigger = (typeof RUN_TRIGGERS)[number];

export const RUN_STATUSES = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export const RUN_PHASES = [
  'queued',
  'loading',
  'training',
  'evaluating',
  'saving',
  'done',
] as const;
export type RunPhase = (typeof RUN_PHASES)[number];

/** What a steward watches while a run works. */
export interface RunProgress {
  readonly phase: RunPhase;
  /** The model being made; null between models. */
  readonly kind: ModelKind | null;
  /** 0 to 100, of the whole run. */
  readonly percent: number;
}

/** A stable code with the numbers it speaks of. */
export interface OutcomeReason {
  readonly code: string;
  readonly values: Readonly<Record<string, GateValue>>;
}

/** What came of one kind of model in a run. */
export interface RunOutcome {
  readonly kind: ModelKind;
  readonly versionId: string | null;
  readonly result: 'promoted' | 'candidate' | 'refused' | 'not-trained';
  /** Why it was refused, or why nothing was trained. */
  readonly reasons: readonly OutcomeReason[];
}

export interface RunCounts {
  readonly families: number;
  readonly children: number;
  readonly lessons: number;
  readonly weeks: number;
}

/** Why a run failed: a stable code, and what it speaks of. */
export interface RunError {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The run's id on the MLflow server, and how often a report was attempted. */
export interface MlflowState {
  readonly runId: string | null;
  readonly attempts: number;
  readonly error: string | null;
}

/** One training of one or more models. At most one is under way, whatever the number of workers: see `live`. */
@Entity('training_runs')
@Index('training_runs_live_key', ['live'], { unique: true, where: '"live"' })
@Check(`"live" = ("status" IN ('queued', 'running'))`)
export class TrainingRun extends Keyed {
  @ClosedSet(RUN_TRIGGERS)
  trigger: RunTrigger;

  @ClosedSet(RUN_STATUSES, { default: 'queued' })
  status: RunStatus;

  /** True while it waits or works: the database lets only one row say so. */
  @Column('boolean', { default: true })
  live: boolean;

  /** What to train; empty where the run only evaluates candidates that wait. */
  @ClosedSubset(MODEL_KINDS)
  kinds: ModelKind[];

  @Column('integer')
  seed: number;

  @Column('jsonb', { nullable: true })
  progress: RunProgress | null;

  /** First and last day of what it learned from; null until it has looked. */
  @Column('jsonb', { nullable: true })
  dataWindow: { readonly from: string | null; readonly to: string | null } | null;

  @Column('jsonb', { nullable: true })
  counts: RunCounts | null;

  @Column('jsonb', { default: [] })
  outcomes: readonly RunOutcome[];

  /** Seconds by phase. */
  @Column('jsonb', { default: {} })
  timings: Readonly<Record<string, number>>;

  @Column('jsonb', { nullable: true })
  error: RunError | null;

  /** Null where no MLflow server is configured. */
  @Column('jsonb', { nullable: true })
  mlflow: MlflowState | null;

  /** How often a worker has begun it: more than once where one died in the middle. */
  @Column('smallint', { default: 0 })
  attempts: number;

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
