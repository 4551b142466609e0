import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { WeeklyHours } from '../../domain/calendar/index.js';
import { Account } from '../accounts/account.entity.js';
import { FamilyEdited } from '../family-owned.entity.js';

/** An adult who teaches, whether or not they sign in. */
@Entity('parents')
@Unique(['familyId', 'id'])
export class Parent extends FamilyEdited {
  @Column('text')
  name: string;

  /** When they can give attention to lessons. */
  @Column('jsonb', { default: [] })
  freeHours: readonly WeeklyHours[];

  /** The account this adult signs in with, where it is known. */
  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** Made by the questionnaire, which may also take it away again. */
  @Column('boolean', { default: false })
  fromQuestionnaire: boolean;
}
