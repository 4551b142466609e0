import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ClosedSet } from '../columns.decorator.js';
import { FamilyOwned } from '../family-owned.entity.js';
import { SERVES, type Serves } from '../../domain/evaluation/index.js';
import { Experiment } from './experiment.entity.js';
import { ModelVersion } from './model-version.entity.js';

/**
 * How a family's week was planned where chance had a say, with the chance it had. Written when the week is planned first;
 * planning it again is no new choice.
 */
@Entity('exposures')
@Unique(['familyId', 'monday'])
@Check(`"propensity" > 0 AND "propensity" <= 1`)
@Check(`("experiment_id" IS NULL) = ("arm" IS NULL)`)
@Check(`EXTRACT(ISODOW FROM "monday") = 1`)
export class Exposure extends FamilyOwned {
  @Column('date')
  monday: string;

  /** Null where only the exploration was up to chance. */
  @Index()
  @ForeignKey(() => Experiment, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  experimentId: string | null;

  @Column('text', { nullable: true })
  arm: string | null;

  @ClosedSet(SERVES)
  serves: Serves;

  /** The version of a model that served in a champion's place. */
  @Index()
  @ForeignKey(() => ModelVersion, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  modelVersionId: string | null;

  /** Whether times were tried that little is known of. */
  @Column('boolean')
  explores: boolean;

  @Column('double precision')
  propensity: number;
}
