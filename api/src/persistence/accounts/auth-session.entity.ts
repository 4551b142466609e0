import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { ClosedSet, Instant, Keyed } from '../columns.decorator.js';
import { Account } from './account.entity.js';

export const REVOKED_REASONS = ['signed-out', 'signed-out-everywhere', 'reuse', 'expired'] as const;
export type RevokedReason = (typeof REVOKED_REASONS)[number];

/** One signed-in device. Only hashes of its refresh tokens are kept. */
@Entity('auth_sessions')
export class AuthSession extends Keyed {
  @Index()
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId: string;

  /** Null where the device did not say. */
  @Column('text', { nullable: true })
  browser: string | null;

  /** Such as Android. */
  @Column('text', { nullable: true })
  system: string | null;

  @Column('text', { unique: true })
  refreshTokenHash: string;

  /** The token before the last rotation: seen again after the grace, somebody has a copy. */
  @Index()
  @Column('text', { nullable: true })
  previousTokenHash: string | null;

  @Instant({ nullable: true })
  rotatedAt: Date | null;

  @Instant()
  lastUsedAt: Date;

  @Instant()
  expiresAt: Date;

  @Instant({ nullable: true })
  revokedAt: Date | null;

  @ClosedSet(REVOKED_REASONS, { nullable: true })
  revokedReason: RevokedReason | null;
}
