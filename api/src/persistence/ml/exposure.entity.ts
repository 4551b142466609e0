import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ClosedSet } from '../columns.decorator.js';
import { FamilyOwned } from '../family-owned.entity.js';
import { SERVES, type Serves } from '../../domain/evaluation/index.js';
import { Experiment } from './experiment.entity.js';
import { ModelVersion } from './model-version.entity.js';

/**
 * Records how a family's week was planned when the choice was random (an experiment's arm, or exploration), and with what
 * probability. It is written when the week is planned for the first time; planning the week again keeps the choice.
 */
@Entity('exposures')
@Unique(['familyId', 'monday'])
@Check(`"propensity" > 0 AND "propensity" <= 1`)
@Check(`("experiment_id" IS NULL) = ("arm" IS NULL)`)
@Check(`EXTRACT(ISODOW FROM "monday") = 1`)
export class Exposure extends FamilyOwned {
  @Column('date')
  monday: string;

  /** Null where only the exploration was random. */
  @Index()
  @ForeignKey(() => Experiment, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  experimentId: string | null;

  @Column('text', { nullable: true })
  arm: string | null;

  @ClosedSet(SERVES)
  serves: Serves;

  /** The model version that served instead of a champion; null where champions or rules served. */
  @Index()
  @ForeignKey(() => ModelVersion, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  modelVersionId: string | null;

  /** Whether exploration was on. */
  @Column('boolean')
  explores: boolean;

  @Column('double precision')
  propensity: number;
}
