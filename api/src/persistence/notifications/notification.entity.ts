import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { NOTIFICATION_KINDS, type NotificationKind } from '../../domain/notifications/index.js';
import { Account } from '../accounts/account.entity.js';
import { ClosedSet, Instant } from '../columns.decorator.js';
import { FamilyOwned } from '../family-owned.entity.js';

/** What a notification speaks of: ids, dates and numbers. Names are looked up when it is shown. */
export interface NotificationData {
  /** When what it is about is due or begins. */
  readonly at?: string;
  readonly leadMinutes?: number;
  /** The day, or the Monday of the week, that it is about. */
  readonly date?: string;
  readonly lessons?: number;
  readonly tasks?: number;
  readonly done?: number;
  /** Who did what it tells of. */
  readonly byAccountId?: string;
}

/** Something that one person is told once, by whichever channels. Written before anything is sent. */
@Entity('notifications')
@Unique('notifications_once_key', ['recipientId', 'kind', 'subjectId', 'occurrence'])
@Index(['accountId', 'id'])
@Index('notifications_unread_idx', ['accountId'], { where: '"read_at" IS NULL AND "listed"' })
@Index(['familyId'])
export class Notification extends FamilyOwned {
  /** The account; of somebody who is invited and has none yet, the invitation. */
  @Column('uuid')
  recipientId: string;

  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @ClosedSet(NOTIFICATION_KINDS)
  kind: NotificationKind;

  /** What it is about: a task, a lesson, a plan, an invitation, a family. */
  @Column('uuid')
  subjectId: string;

  /** Which of the times that this is told of that: the same is never told twice. */
  @Column('text')
  occurrence: string;

  @Column('jsonb', { default: {} })
  data: NotificationData;

  /** Whether it stands in the list in the app. */
  @Column('boolean', { default: true })
  listed: boolean;

  @Instant({ nullable: true })
  readAt: Date | null;
}
