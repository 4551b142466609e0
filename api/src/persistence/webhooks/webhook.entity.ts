import { Check, Column, Entity, Index } from 'typeorm';
import { encryptedText } from '../../platform/index.js';
import { ClosedSet, Instant } from '../columns.decorator.js';
import { FamilyEdited } from '../family-owned.entity.js';

/** Why a webhook was switched off by itself: nobody answered for a day, or the receiver said that it is gone (410). */
export const SWITCH_OFF_REASONS = ['unreachable', 'gone'] as const;
export type SwitchOffReason = (typeof SWITCH_OFF_REASONS)[number];

/** An address to which a family's events are sent. */
@Entity('webhooks')
@Index(['familyId'])
@Check(`("previous_secret" IS NULL) = ("previous_secret_until" IS NULL)`)
@Check(`("switched_off_at" IS NULL) = ("switched_off_reason" IS NULL)`)
@Check(`NOT "active" OR "switched_off_at" IS NULL`)
export class Webhook extends FamilyEdited {
  /** Encrypted: such addresses often hold what lets one in. */
  @Column('text', { transformer: encryptedText() })
  url: string;

  @Column('text', { nullable: true, transformer: encryptedText() })
  description: string | null;

  /** Types (`task.created`), all of a kind (`task.*`), or everything (`*`). */
  @Column('text', { array: true })
  eventTypes: string[];

  @Column('boolean', { default: true })
  active: boolean;

  /** `whsec_` and a key in base64, as Standard Webhooks write it. It signs, so it can be read back, and is encrypted. */
  @Column('text', { transformer: encryptedText() })
  secret: string;

  /** The secret before the last rotation, which signs beside the new one until the receiver knows that. */
  @Column('text', { nullable: true, transformer: encryptedText() })
  previousSecret: string | null;

  @Instant({ nullable: true })
  previousSecretUntil: Date | null;

  /** When it was switched off by itself; null where it was not, or is on again. */
  @Instant({ nullable: true })
  switchedOffAt: Date | null;

  @ClosedSet(SWITCH_OFF_REASONS, { nullable: true })
  switchedOffReason: SwitchOffReason | null;

  /** When the receiver last took something. */
  @Instant({ nullable: true })
  lastSucceededAt: Date | null;
}
