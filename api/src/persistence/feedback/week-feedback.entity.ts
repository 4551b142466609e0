import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { encryptedText } from '../../platform/index.js';
import { Account } from '../accounts/account.entity.js';
import { Instant } from '../columns.decorator.js';
import { FamilyEdited } from '../family-owned.entity.js';
import { ScheduleVersion } from '../schedules/schedule-version.entity.js';
import type { ModelVersionRef } from './planned-by.js';

/**
 * How a whole week was for the parents. A row without stars says that the family was asked and would rather not say,
 * or took back what it had said: it is not asked again.
 */
@Entity('week_feedback')
@Unique(['familyId', 'monday'])
@Index(['familyId', 'id'])
@Check(`"stars" BETWEEN 1 AND 5`)
@Check(`"pace" BETWEEN 1 AND 5`)
@Check(`"free_time" BETWEEN 1 AND 5`)
@Check(`"core_work" BETWEEN 1 AND 5`)
@Check(`"day_start" BETWEEN 1 AND 5`)
@Check(`"energy" BETWEEN 1 AND 5`)
@Check(`"stars" IS NOT NULL OR "dismissed_at" IS NOT NULL`)
@Check(`EXTRACT(ISODOW FROM "monday") = 1`)
export class WeekFeedback extends FamilyEdited {
  @Column('date')
  monday: string;

  @Column('smallint', { nullable: true })
  stars: number | null;

  /** The pace was right. As all five statements: 1 (not at all) to 5 (fully), null without an answer. */
  @Column('smallint', { nullable: true })
  pace: number | null;

  /** There was enough free time. */
  @Column('smallint', { nullable: true })
  freeTime: number | null;

  /** The work that matters most got done. */
  @Column('smallint', { nullable: true })
  coreWork: number | null;

  /** The days started well. */
  @Column('smallint', { nullable: true })
  dayStart: number | null;

  /** The parent had enough energy for it. */
  @Column('smallint', { nullable: true })
  energy: number | null;

  @Column('text', { nullable: true, transformer: encryptedText() })
  comment: string | null;

  /** Who gave it last; null when the account is gone. */
  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** When it was given; null where only the question was put away. */
  @Instant({ nullable: true })
  givenAt: Date | null;

  /** When the question was put away for good. */
  @Instant({ nullable: true })
  dismissedAt: Date | null;

  /** The version of the schedule that was in use. */
  @Index()
  @ForeignKey(() => ScheduleVersion, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  versionId: string | null;

  /** The models that had made that version; none where the rules alone did. */
  @Column('jsonb', { default: [] })
  models: readonly ModelVersionRef[];
}
