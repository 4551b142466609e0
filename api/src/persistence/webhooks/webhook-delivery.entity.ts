import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { encryptedText, TARGET_PROBLEMS } from '../../platform/index.js';
import { ClosedSet, Instant } from '../columns.decorator.js';
import { FamilyOwned } from '../family-owned.entity.js';
import { Webhook } from './webhook.entity.js';

/** `pending`: is tried, perhaps again. The others are the end, until somebody replays it. */
export const WEBHOOK_DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;
export type WebhookDeliveryStatus = (typeof WEBHOOK_DELIVERY_STATUSES)[number];

export const WEBHOOK_DELIVERY_FAILURES = [
  ...TARGET_PROBLEMS,
  /** No connection, or one that broke. */
  'connection',
  'certificate',
  'timeout',
  'redirect',
  /** An answer that says no. */
  'status',
  /** The webhook was switched off before it was sent. */
  'switched-off',
  /** What happened is no longer kept. */
  'event-gone',
] as const;
export type WebhookDeliveryFailure = (typeof WEBHOOK_DELIVERY_FAILURES)[number];

/** One event for one webhook: what is to be sent, and what became of it. */
@Entity('webhook_deliveries')
@Index(['webhookId', 'eventId'], { unique: true })
@Index(['familyId', 'webhookId', 'id'])
@Index('webhook_deliveries_pending_idx', ['nextAttemptAt'], { where: `"status" = 'pending'` })
@Index('webhook_deliveries_finished_idx', ['createdAt'], { where: `"status" <> 'pending'` })
@Check(`("status" = 'pending') = ("next_attempt_at" IS NOT NULL)`)
export class WebhookDelivery extends FamilyOwned {
  @ForeignKey(() => Webhook, { onDelete: 'CASCADE' })
  @Column('uuid')
  webhookId: string;

  /** Of the event log, whose months are dropped whole: nothing points there by a key. It is the message's id as well. */
  @Column('uuid')
  eventId: string;

  @Column('text')
  eventType: string;

  @ClosedSet(WEBHOOK_DELIVERY_STATUSES, { default: 'pending' })
  status: WebhookDeliveryStatus;

  /** How often it was sent, replays and all. */
  @Column('integer', { default: 0 })
  attempts: number;

  /** How often it was sent since `triesSince`: the waits between attempts grow with it. */
  @Column('smallint', { default: 0 })
  tries: number;

  /** When its day of attempts began: when the event was taken up, or when somebody replayed it. */
  @Instant()
  triesSince: Date;

  /** Null where it has ended. */
  @Instant({ nullable: true })
  nextAttemptAt: Date | null;

  /** Until when nobody else sends it, since somebody does. A sender that dies leaves it behind. */
  @Instant({ nullable: true })
  sendingUntil: Date | null;

  @Instant({ nullable: true })
  lastAttemptAt: Date | null;

  /** Of the last attempt: how it failed, and what was answered. */
  @ClosedSet(WEBHOOK_DELIVERY_FAILURES, { nullable: true })
  failure: WebhookDeliveryFailure | null;

  @Column('smallint', { nullable: true })
  responseStatus: number | null;

  /** The first part of the answer. Encrypted: nobody knows what a receiver says. */
  @Column('text', { nullable: true, transformer: encryptedText() })
  responseStart: string | null;

  @Column('integer', { nullable: true })
  durationMs: number | null;
}
