import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { ClosedSet, Instant, Keyed } from '../columns.decorator.js';
import { type ColumnDrift } from '../../domain/evaluation/index.js';
import { MODEL_KINDS, type ModelKind } from '../../domain/models/index.js';
import { ModelVersion } from './model-version.entity.js';
import { TrainingRun } from './training-run.entity.js';

/** How far what a champion sees now has moved from what it was trained on. */
@Entity('drift_reports')
@Index(['kind', 'createdAt'])
export class DriftReport extends Keyed {
  @ClosedSet(MODEL_KINDS)
  kind: ModelKind;

  @Index()
  @ForeignKey(() => ModelVersion, { onDelete: 'CASCADE' })
  @Column('uuid')
  versionId: string;

  @Instant()
  windowFrom: Date;

  @Instant()
  windowTo: Date;

  /** How many rows were looked at. */
  @Column('integer')
  rowCount: number;

  @Column('jsonb')
  features: readonly ColumnDrift[];

  @Column('jsonb')
  predictions: readonly ColumnDrift[];

  /** The largest index of all. */
  @Column('double precision')
  maxPsi: number;

  /** Whether any column has shifted beyond the line at which a training is called for, and beyond chance. */
  @Column('boolean')
  alert: boolean;

  /** The training it called for, where none was under way. */
  @Index()
  @ForeignKey(() => TrainingRun, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  runId: string | null;
}
