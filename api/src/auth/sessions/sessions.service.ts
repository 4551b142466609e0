import { Injectable } from '@nestjs/common';
import {
  AuditRepository,
  AuthSessionRepository,
  newId,
  type AuthSession,
} from '../../persistence/index.js';
import { AppError, Clock, SessionConfig } from '../../platform/index.js';
import type { DeviceKind } from '../device-of.js';
import { keyFor } from '../keys.js';
import { AccessTokensService, signInRequired } from './access-tokens.service.js';
import {
  hashOfToken,
  makeRefreshToken,
  nextRefreshToken,
  sessionOfToken,
} from './refresh-token.js';

/** What a browser is given. */
export interface IssuedTokens {
  readonly sessionId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/**
 * Two tabs may refresh at the same moment with the same token, and an answer may be lost on its way. Within this time
 * the token before the last rotation is answered with the very token that replaced it. Nobody gains a second line of
 * tokens by it: of two who hold the same token, the one who uses it later has an old one, and an old token ends the
 * session after this time.
 */
const graceMs = 10_000;
const dayMs = 86_400_000;

/** Signed-in devices and their rotating tokens. */
@Injectable()
export class SessionsService {
  private readonly key: Uint8Array;
  private readonly nextKey: Uint8Array;

  constructor(
    private readonly sessions: AuthSessionRepository,
    private readonly audit: AuditRepository,
    private readonly accessTokens: AccessTokensService,
    private readonly config: SessionConfig,
    private readonly clock: Clock,
  ) {
    this.key = keyFor('refresh-token', config.secret);
    this.nextKey = keyFor('next-refresh-token', config.secret);
  }

  async open(accountId: string, device: DeviceKind): Promise<IssuedTokens> {
    const id = newId();
    const refreshToken = makeRefreshToken(id, this.key);
    await this.sessions.open({
      id,
      accountId,
      browser: device.browser,
      system: device.system,
      refreshTokenHash: hashOfToken(refreshToken),
      expiresAt: this.expiry(),
      now: this.clock.now(),
    });
    await this.audit.record({ action: 'session.opened', accountId, subjectId: id });
    return this.tokensOf({ id, accountId }, refreshToken);
  }

  /** Exchanges a refresh token for the next one. An old one, used again, ends the session. */
  async refresh(token: string): Promise<IssuedTokens> {
    const id = sessionOfToken(token, this.key);
    const session = id === undefined ? null : await this.sessions.findById(id);
    if (session === null || !this.isOpen(session)) throw signInRequired();
    if (session.refreshTokenHash !== hashOfToken(token)) return this.answerOldToken(session, token);
    const next = this.tokenAfter(token, session.id);
    const rotated = await this.sessions.rotate(session.id, {
      from: session.refreshTokenHash,
      to: hashOfToken(next),
      now: this.clock.now(),
      expiresAt: this.expiry(),
    });
    if (rotated) return this.tokensOf(session, next);
    // Another tab was first between our look and our change; look again, now as the second.
    const present = await this.sessions.findById(session.id);
    if (present === null || !this.isOpen(present)) throw signInRequired();
    return this.answerOldToken(present, token);
  }

  /** The open session of that id; throws `auth.required` when it was ended, wherever that was done. */
  async requireOpen(sessionId: string): Promise<AuthSession> {
    const session = await this.sessions.findById(sessionId);
    if (session === null || !this.isOpen(session)) throw signInRequired();
    return session;
  }

  listOpen(accountId: string): Promise<AuthSession[]> {
    return this.sessions.listOpen(accountId, this.clock.now());
  }

  async close(accountId: string, sessionId: string): Promise<void> {
    const ended = await this.sessions.revoke(accountId, sessionId, {
      reason: 'signed-out',
      now: this.clock.now(),
    });
    if (!ended) throw new AppError('device.not-found', 'There is no such signed-in device.');
    await this.audit.record({ action: 'session.closed', accountId, subjectId: sessionId });
  }

  async closeAll(accountId: string): Promise<void> {
    const now = this.clock.now();
    const sessions = await this.sessions.revokeAll(accountId, {
      reason: 'signed-out-everywhere',
      now,
    });
    await this.audit.record({
      action: 'session.closed-everywhere',
      accountId,
      details: { sessions },
    });
  }

  private async answerOldToken(session: AuthSession, token: string): Promise<IssuedTokens> {
    const now = this.clock.now();
    const rotatedAt = session.rotatedAt?.getTime() ?? 0;
    const isPrevious = session.previousTokenHash === hashOfToken(token);
    const { id, accountId } = session;
    if (isPrevious && now.getTime() - rotatedAt <= graceMs)
      return this.tokensOf(session, this.tokenAfter(token, id));
    await this.sessions.revoke(accountId, id, { reason: 'reuse', now });
    await this.audit.record({ action: 'session.reuse-detected', accountId, subjectId: id });
    throw signInRequired();
  }

  private async tokensOf(
    { id: sessionId, accountId }: Pick<AuthSession, 'id' | 'accountId'>,
    refreshToken: string,
  ): Promise<IssuedTokens> {
    const accessToken = await this.accessTokens.issue({ accountId, sessionId });
    return { sessionId, accessToken, refreshToken };
  }

  private tokenAfter(token: string, sessionId: string): string {
    return nextRefreshToken(token, { sessionId, key: this.key, nextKey: this.nextKey });
  }

  private isOpen({ revokedAt, expiresAt }: AuthSession): boolean {
    return revokedAt === null && expiresAt > this.clock.now();
  }

  private expiry(): Date {
    return new Date(this.clock.now().getTime() + this.config.refreshDays * dayMs);
  }
}
