import { Check, Column, Entity, Index } from 'typeorm';
import { FamilyEdited } from '../family-owned.entity.js';

/** Days without lessons, both ends included. */
@Entity('holidays')
@Index(['familyId', 'startDate'])
@Check(`"end_date" >= "start_date"`)
export class Holiday extends FamilyEdited {
  @Column('text')
  title: string;

  @Column('date')
  startDate: string;

  @Column('date')
  endDate: string;
}
