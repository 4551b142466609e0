import { Injectable } from '@nestjs/common';
import { errors, jwtVerify, SignJWT } from 'jose';
import { AppError, Clock, SessionConfig } from '../../platform/index.js';
import { keyFor } from '../keys.js';

/** Whose request it is, and on which device. */
export interface AccessClaims {
  readonly accountId: string;
  readonly sessionId: string;
}

const issuer = 'brightpath';
const algorithm = 'HS256';

/** The short-lived token every request carries. It names a session, and the session may end before it does. */
@Injectable()
export class AccessTokensService {
  private readonly key: Uint8Array;

  constructor(
    private readonly config: SessionConfig,
    private readonly clock: Clock,
  ) {
    this.key = keyFor('access-token', config.secret);
  }

  async issue({ accountId, sessionId }: AccessClaims): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: algorithm })
      .setIssuer(issuer)
      .setSubject(accountId)
      .setIssuedAt(now)
      .setExpirationTime(now + this.config.accessMinutes * 60)
      .sign(this.key);
  }

  /** Throws `auth.expired` for a token that was good, `auth.required` for anything else. */
  async verify(token: string): Promise<AccessClaims> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        issuer,
        algorithms: [algorithm],
        currentDate: this.clock.now(),
        requiredClaims: ['sub', 'exp', 'sid'],
      });
      return { accountId: String(payload.sub), sessionId: String(payload.sid) };
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) throw sessionExpired({ cause });
      throw signInRequired({ cause });
    }
  }
}

export function signInRequired(options: { cause?: unknown } = {}): AppError {
  return new AppError('auth.required', 'Sign in to go on.', options);
}

function sessionExpired(options: { cause?: unknown } = {}): AppError {
  return new AppError('auth.expired', 'Your session needs to be refreshed.', options);
}
