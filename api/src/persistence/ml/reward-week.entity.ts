import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../columns.decorator.js';
import { ModelVersion } from './model-version.entity.js';

/** One week's lessons under one champion: the predicted rewards and the observed ones. */
@Entity('reward_weeks')
export class RewardWeek {
  /** Monday of the week. */
  @PrimaryColumn('date')
  monday: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => ModelVersion, { onDelete: 'CASCADE' })
  versionId: string;

  @Column('integer')
  lessons: number;

  @Column('double precision')
  meanPredicted: number;

  @Column('double precision')
  meanRealised: number;

  @Instant()
  measuredAt: Date;
}
