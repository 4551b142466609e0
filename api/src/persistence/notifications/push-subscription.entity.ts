import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { encryptedText } from '../../platform/index.js';
import { Account } from '../accounts/account.entity.js';
import { AuthSession } from '../accounts/auth-session.entity.js';
import { Instant, Keyed } from '../columns.decorator.js';

/** A browser that takes pushes for a person, by the Push API's own names. */
@Entity('push_subscriptions')
@Index(['accountId'])
@Index(['sessionId'])
export class PushSubscription extends Keyed {
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId: string;

  /** In which it was asked for: whoever signs out on a device gets nothing there any more. */
  @ForeignKey(() => AuthSession, { onDelete: 'CASCADE' })
  @Column('uuid')
  sessionId: string;

  /** Where the browser's push service takes messages for it. */
  @Column('text', { unique: true })
  endpoint: string;

  /** The browser's public key. */
  @Column('text')
  p256dh: string;

  /** The secret that it shares with us. */
  @Column('text', { transformer: encryptedText() })
  auth: string;

  /** Whether names may stand on its lock screen: a task's often names a child. */
  @Column('boolean', { default: false })
  showNames: boolean;

  /** When the push service said that it is gone; nothing is sent to it any more, and its owner reads so. */
  @Instant({ nullable: true })
  goneAt: Date | null;
}
