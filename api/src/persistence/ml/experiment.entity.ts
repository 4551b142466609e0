import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { ClosedSet, Instant, Keyed } from '../columns.decorator.js';
import {
  EXPERIMENT_OUTCOMES,
  type ExperimentArm,
  type ExperimentOutcome,
  type ExperimentResults,
} from '../../domain/evaluation/index.js';

export const EXPERIMENT_STATUSES = ['draft', 'running', 'stopped'] as const;
export type ExperimentStatus = (typeof EXPERIMENT_STATUSES)[number];

/** Why an experiment ended: a steward's word, or what the stop rule found. */
export const STOP_REASONS = ['steward', 'better', 'harm', 'undecided'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** A comparison of ways to plan. One experiment runs at a time, so that none disturbs the result of another. */
@Entity('experiments')
@Index('experiments_running_key', ['status'], { unique: true, where: `"status" = 'running'` })
@Check(`"max_families" > 0`)
@Check(`("status" = 'draft') = ("started_at" IS NULL)`)
@Check(`("status" = 'stopped') = ("stopped_at" IS NOT NULL)`)
@Check(`("status" = 'stopped') = ("stop_reason" IS NOT NULL)`)
export class Experiment extends Keyed {
  @Column('text')
  name: string;

  /** What it is to find out, in a steward's words. */
  @Column('text')
  question: string;

  @ClosedSet(EXPERIMENT_STATUSES, { default: 'draft' })
  status: ExperimentStatus;

  /** What decides. */
  @ClosedSet(EXPERIMENT_OUTCOMES)
  outcome: ExperimentOutcome;

  /** The first is what the others are held against. */
  @Column('jsonb')
  arms: readonly ExperimentArm[];

  /** Families in the smallest arm at which it ends even if it has shown nothing. */
  @Column('integer')
  maxFamilies: number;

  @Instant({ nullable: true })
  startedAt: Date | null;

  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  startedBy: string | null;

  @Instant({ nullable: true })
  stoppedAt: Date | null;

  /** Null where the stop rule ended it. */
  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  stoppedBy: string | null;

  @ClosedSet(STOP_REASONS, { nullable: true })
  stopReason: StopReason | null;

  /** How it stood when it ended: sums only, which may outlive a family that leaves. */
  @Column('jsonb', { nullable: true })
  results: ExperimentResults | null;
}
