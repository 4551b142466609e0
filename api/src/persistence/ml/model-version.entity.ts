import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { ClosedSet, Instant, Keyed } from '../columns.decorator.js';
import { type GateVerdict } from '../../domain/evaluation/index.js';
import { MODEL_KINDS, type ModelKind } from '../../domain/models/index.js';
import { TrainingRun, type RunCounts } from './training-run.entity.js';

export const MODEL_STATUSES = ['candidate', 'champion', 'archived', 'refused'] as const;
export type ModelStatus = (typeof MODEL_STATUSES)[number];

/** What a version was made from: made-up families, families' own weeks, or somewhere else. */
export const MODEL_ORIGINS = ['synthetic', 'trained', 'imported'] as const;
export type ModelOrigin = (typeof MODEL_ORIGINS)[number];

export interface FeatureShare {
  readonly feature: string;
  /** Share of the loss's reduction in training, 0 to 1. */
  readonly gain: number;
  /** How much worse the error gets on held-out families when its values are shuffled; null where it was not measured. */
  readonly permutation: number | null;
}

/** Of the predictions in one tenth: what was predicted and what came true, on average. */
export interface CalibrationPoint {
  readonly predicted: number;
  readonly realised: number;
  readonly count: number;
}

/** What the gate found when a version was evaluated against the champion, or against the rules where there was none. */
export interface GateRecord extends GateVerdict {
  /** The champion it was evaluated against; null: what the rules would have said. */
  readonly againstId: string | null;
  /** Families it was evaluated on: made-up ones for a first version, else families' own weeks. */
  readonly evaluatedOn: 'synthetic' | 'real';
  readonly evaluatedAt: string;
}

/**
 * One version of one model. The model itself is data in `artefact`. What was measured stays as it was; only the status,
 * and who changed it, change.
 */
@Entity('model_versions')
@Unique(['kind', 'number'])
@Index('model_versions_champion_key', ['kind'], { unique: true, where: `"status" = 'champion'` })
@Index(['kind', 'status'])
@Check(`"number" > 0`)
@Check(`("status" = 'champion') <= ("promoted_at" IS NOT NULL)`)
export class ModelVersion extends Keyed {
  @ClosedSet(MODEL_KINDS)
  kind: ModelKind;

  /** Counts from 1 in a kind. */
  @Column('integer')
  number: number;

  @ClosedSet(MODEL_STATUSES, { default: 'candidate' })
  status: ModelStatus;

  @ClosedSet(MODEL_ORIGINS)
  origin: ModelOrigin;

  /** Version of the features it reads. */
  @Column('integer')
  schemaVersion: number;

  @Column('jsonb', { default: {} })
  parameters: Readonly<Record<string, unknown>>;

  @Column('jsonb', { nullable: true })
  dataWindow: { readonly from: string | null; readonly to: string | null } | null;

  @Column('jsonb')
  counts: RunCounts;

  /** By name, on held-out families. */
  @Column('jsonb', { default: {} })
  metrics: Readonly<Record<string, number>>;

  @Column('jsonb', { default: [] })
  importance: readonly FeatureShare[];

  @Column('jsonb', { default: [] })
  calibration: readonly CalibrationPoint[];

  /** What the features looked like in training: what drift is measured against. */
  @Column('jsonb', { nullable: true, select: false })
  baseline: unknown;

  /** Null while it has not been evaluated. */
  @Column('jsonb', { nullable: true })
  gate: GateRecord | null;

  @Column('integer')
  seed: number;

  @Column('text')
  codeVersion: string;

  /** The saved model as compressed JSON. Read on its own: lists leave it where it is. */
  @Column('bytea', { select: false })
  artefact: Buffer;

  /** SHA-256 of the artefact, in hexadecimal. */
  @Column('text')
  checksum: string;

  /** The part at fault, noted by a process that could not load it and goes on serving what it had. Older rows hold a sentence. */
  @Column('text', { nullable: true })
  artefactProblem: string | null;

  @Index()
  @ForeignKey(() => TrainingRun, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  runId: string | null;

  /** The champion it took over from: where a roll-back leads. */
  @Index()
  @ForeignKey('ModelVersion', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  previousChampionId: string | null;

  @Instant({ nullable: true })
  promotedAt: Date | null;

  /** Null where the gate did it by itself. */
  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  promotedBy: string | null;

  @Instant({ nullable: true })
  archivedAt: Date | null;

  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  archivedBy: string | null;
}
