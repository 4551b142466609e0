import { Injectable } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';
import { accessCookie, csrfCookie, refreshCookie } from '../../http/index.js';
import { HttpConfig, SessionConfig } from '../../platform/index.js';
import { CsrfTokensService } from './csrf-tokens.service.js';
import type { IssuedTokens } from './sessions.service.js';

const dayMs = 86_400_000;
/** The refresh token goes only where it is used. */
const refreshPath = '/api/v1/auth';

/** The three cookies of a signed-in browser. */
@Injectable()
export class SessionCookiesService {
  constructor(
    private readonly http: HttpConfig,
    private readonly config: SessionConfig,
    private readonly csrf: CsrfTokensService,
  ) {}

  set(response: Response, { sessionId, accessToken, refreshToken }: IssuedTokens): void {
    // The access cookie is kept longer than its token is valid: an expired token differs from no token.
    response.cookie(accessCookie, accessToken, this.hidden('/'));
    response.cookie(csrfCookie, this.csrf.issue(sessionId), {
      ...this.hidden('/'),
      httpOnly: false,
    });
    response.cookie(refreshCookie, refreshToken, this.hidden(refreshPath));
  }

  clear(response: Response): void {
    const { maxAge: _maxAge, ...options } = this.hidden('/');
    response.clearCookie(accessCookie, options);
    response.clearCookie(csrfCookie, { ...options, httpOnly: false });
    response.clearCookie(refreshCookie, { ...options, path: refreshPath });
  }

  private hidden(path: string): CookieOptions {
    return {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.http.isSecure,
      path,
      maxAge: this.config.refreshDays * dayMs,
    };
  }
}
