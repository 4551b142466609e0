import { Entity, PrimaryColumn } from 'typeorm';
import { ClosedSet, Instant } from '../columns.decorator.js';

export const MAIL_STOP_REASONS = ['bounced', 'unsubscribed'] as const;
export type MailStopReason = (typeof MAIL_STOP_REASONS)[number];

/** An address that no mail is sent to any more. Only its hash is kept: it may be of somebody who is no user. */
@Entity('mail_stops')
export class MailStop {
  @PrimaryColumn('text')
  addressHash: string;

  @ClosedSet(MAIL_STOP_REASONS)
  reason: MailStopReason;

  @Instant()
  stoppedAt: Date;
}
