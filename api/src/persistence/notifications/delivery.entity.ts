import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Channel } from '../../domain/notifications/index.js';
import { ClosedSet, Instant } from '../columns.decorator.js';
import { FamilyOwned } from '../family-owned.entity.js';
import { Notification } from './notification.entity.js';

/** The channels that leave the product. */
export const SENT_CHANNELS = ['email', 'push'] as const satisfies readonly Channel[];
export type SentChannel = (typeof SENT_CHANNELS)[number];

/** `dropped`: there was nothing to say any more, or nobody to say it to; `failed`: it was tried for a day, or refused for good. */
export const DELIVERY_STATUSES = ['waiting', 'sending', 'sent', 'dropped', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** One notification on its way by one channel. Written with the notification, before anything is sent. */
@Entity('deliveries')
@Unique(['notificationId', 'channel'])
@Index('deliveries_due_idx', ['channel', 'sendAt'], {
  where: `"status" IN ('waiting', 'sending')`,
})
@Index('deliveries_sent_idx', ['recipientId', 'channel', 'sentAt'], {
  where: `"status" = 'sent' AND NOT "folded"`,
})
@Index(['familyId'])
export class Delivery extends FamilyOwned {
  @ForeignKey(() => Notification, { onDelete: 'CASCADE' })
  @Column('uuid')
  notificationId: string;

  /** As in the notification: whose messages of a day are counted. */
  @Column('uuid')
  recipientId: string;

  @ClosedSet(SENT_CHANNELS)
  channel: SentChannel;

  @ClosedSet(DELIVERY_STATUSES, { default: 'waiting' })
  status: DeliveryStatus;

  /** Not before; while it is being sent, when another worker takes it over. */
  @Instant()
  sendAt: Date;

  /** Whether it is one of several in one message. */
  @Column('boolean', { default: false })
  folded: boolean;

  @Column('smallint', { default: 0 })
  attempts: number;

  @Instant({ nullable: true })
  sentAt: Date | null;

  /** A code of what went wrong last, such as `smtp.450`. */
  @Column('text', { nullable: true })
  problem: string | null;
}
