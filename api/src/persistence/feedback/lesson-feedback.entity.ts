import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { FACES, type Face } from '../../domain/feedback/index.js';
import { encryptedText } from '../../platform/index.js';
import { Account } from '../accounts/account.entity.js';
import { ClosedSet, Instant, MinuteOfDay } from '../columns.decorator.js';
import { FamilyEdited } from '../family-owned.entity.js';
import { ItemChild } from '../schedules/item-child.entity.js';
import { ScheduleVersion } from '../schedules/schedule-version.entity.js';
import type { ModelVersionRef } from './planned-by.js';

/**
 * How a lesson was for one child in it. Where it stood, and what had planned it, are kept as they were when it was
 * said. The minutes it took are the child's own in the item: there is one truth of them.
 */
@Entity('lesson_feedback')
@Unique(['itemId', 'childId'])
@Index(['familyId', 'childId', 'date'])
@Index(['familyId', 'id'])
@ForeignKey(() => ItemChild, ['familyId', 'itemId', 'childId'], ['familyId', 'itemId', 'childId'], {
  onDelete: 'CASCADE',
})
export class LessonFeedback extends FamilyEdited {
  @Column('uuid')
  itemId: string;

  @Column('uuid')
  childId: string;

  @ClosedSet(FACES)
  face: Face;

  /** A parent's own words: sealed, they speak of a child. */
  @Column('text', { nullable: true, transformer: encryptedText() })
  comment: string | null;

  /** Who gave it last; null when the account is gone. */
  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Instant()
  givenAt: Date;

  /** The day the lesson stood on. */
  @Column('date')
  date: string;

  @MinuteOfDay()
  startMinute: number;

  /** The version of the schedule that had put it there. */
  @Index()
  @ForeignKey(() => ScheduleVersion, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  versionId: string | null;

  /** The models that had made that version; none where the rules alone did. */
  @Column('jsonb', { default: [] })
  models: readonly ModelVersionRef[];
}
