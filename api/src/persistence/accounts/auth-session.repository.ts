import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { Database } from '../database.js';
import { AuthSession, type RevokedReason } from './auth-session.entity.js';

/** Signed-in devices of an account. */
@Injectable()
export class AuthSessionRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(AuthSession);
  }

  async open(
    values: Pick<
      AuthSession,
      'accountId' | 'browser' | 'system' | 'refreshTokenHash' | 'expiresAt'
    > & { now: Date; id?: string },
  ): Promise<AuthSession> {
    const { now, ...session } = values;
    const row = this.rows.create({ ...session, createdAt: now, lastUsedAt: now });
    await this.rows.insert(row);
    return row;
  }

  findById(id: string): Promise<AuthSession | null> {
    return this.rows.findOneBy({ id });
  }

  /** The session whose present refresh token has this hash, whether or not it is still open. */
  findByToken(refreshTokenHash: string): Promise<AuthSession | null> {
    return this.rows.findOneBy({ refreshTokenHash });
  }

  /** The session that had this token before its last rotation. */
  findByPreviousToken(previousTokenHash: string): Promise<AuthSession | null> {
    return this.rows.findOneBy({ previousTokenHash });
  }

  /** Replaces the refresh token if it still is the one presented; false when another request was first. */
  async rotate(
    id: string,
    token: { from: string; to: string; now: Date; expiresAt: Date },
  ): Promise<boolean> {
    const { from, to, now, expiresAt } = token;
    const result = await this.rows.update(
      { id, refreshTokenHash: from, revokedAt: IsNull() },
      {
        refreshTokenHash: to,
        previousTokenHash: from,
        rotatedAt: now,
        lastUsedAt: now,
        expiresAt,
      },
    );
    return result.affected === 1;
  }

  /** Open sessions of an account, the one used last first. */
  listOpen(accountId: string, now: Date): Promise<AuthSession[]> {
    return this.rows.find({
      where: { accountId, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { lastUsedAt: 'DESC' },
    });
  }

  /** Ends one session of the account; false when it has no such open session. */
  async revoke(
    accountId: string,
    id: string,
    { reason, now }: { reason: RevokedReason; now: Date },
  ): Promise<boolean> {
    const result = await this.rows.update(
      { id, accountId, revokedAt: IsNull() },
      { revokedAt: now, revokedReason: reason },
    );
    return result.affected === 1;
  }

  /** Ends all open sessions of the account and says how many they were. */
  async revokeAll(
    accountId: string,
    { reason, now }: { reason: RevokedReason; now: Date },
  ): Promise<number> {
    const result = await this.rows.update(
      { accountId, revokedAt: IsNull() },
      { revokedAt: now, revokedReason: reason },
    );
    return result.affected ?? 0;
  }

  /** Forgets sessions that ended before the instant. */
  async forgetEndedBefore(instant: Date): Promise<void> {
    await this.rows.delete({ expiresAt: LessThan(instant) });
    await this.rows.delete({ revokedAt: LessThan(instant) });
  }
}
