import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { ChannelChoices } from '../../domain/notifications/index.js';
import { Account } from '../accounts/account.entity.js';
import { MinuteOfDay } from '../columns.decorator.js';
import { FamilyEdited } from '../family-owned.entity.js';

/** How one person wants to be told of what happens in one family. Without a row everything is as usual. */
@Entity('notification_preferences')
@Unique(['familyId', 'accountId'])
@Index(['accountId'])
@Check(`("quiet_from_minute" IS NULL) = ("quiet_to_minute" IS NULL)`)
@Check(`"quiet_from_minute" <> "quiet_to_minute"`)
@Check(`"daily_limit" BETWEEN 1 AND 50`)
export class NotificationPreferences extends FamilyEdited {
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId: string;

  /** Only what differs from the usual. */
  @Column('jsonb', { default: {} })
  choices: ChannelChoices;

  /** In the family's zone; null where none are asked for. */
  @MinuteOfDay({ nullable: true })
  quietFromMinute: number | null;

  @MinuteOfDay({ nullable: true })
  quietToMinute: number | null;

  /** So many a day are sent one by one by e-mail and by push each; the rest is folded into one. */
  @Column('smallint', { default: 10 })
  dailyLimit: number;
}

export const USUAL_DAILY_LIMIT = 10;
