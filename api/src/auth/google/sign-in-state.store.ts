import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { jwtVerify, SignJWT } from 'jose';
import { cookieOf } from '../../http/index.js';
import { Clock, HttpConfig, SessionConfig } from '../../platform/index.js';
import { isSameText, keyFor } from '../keys.js';
import { safeReturnTo } from '../return-to.js';

/** Each sign-in has a cookie of its own, named after its state: two tabs may begin at the same time. */
const cookiePrefix = 'bp_sign_in_';
/** More sign-ins at a time than tabs that anybody begins in; the oldest, which browsers send first, make room. */
const mostAtOnce = 5;
const lifeSeconds = 600;
const algorithm = 'HS256';

/** What is remembered between leaving for Google and coming back. */
export interface SignInState {
  readonly returnTo: string;
}

type StoreCallback = (error: Error | null, state?: string) => void;
type VerifyCallback = (error: Error | null, verifier: string | false, state?: unknown) => void;

/**
 * Keeps `state` and the PKCE verifier of one sign-in in a signed cookie of the browser that began it, for ten
 * minutes. The cookie is taken away when it is read, whatever comes of it, and the code it belongs to is good
 * for one exchange at the provider.
 *
 * passport-oauth2 chooses how to call a store by its arity: five parameters to store, four to verify; the
 * second argument of the verify callback, when it is text, is the verifier (passport-oauth2 1.8, strategy.js).
 */
@Injectable()
export class SignInStateStore {
  private readonly key: Uint8Array;

  constructor(
    private readonly http: HttpConfig,
    private readonly clock: Clock,
    session: SessionConfig,
  ) {
    this.key = keyFor('sign-in-state', session.secret);
  }

  store(
    request: Request,
    verifier: string,
    _state: unknown,
    _meta: unknown,
    done: StoreCallback,
  ): void {
    const state = randomBytes(24).toString('base64url');
    const returnTo = safeReturnTo(request.query.returnTo);
    this.seal({ state, verifier, returnTo }).then(
      (value) => {
        const response = responseOf(request);
        const begun = Object.keys(cookiesOf(request)).filter((name) =>
          name.startsWith(cookiePrefix),
        );
        for (const name of begun.slice(0, Math.max(0, begun.length - mostAtOnce + 1)))
          response.clearCookie(name, this.options());
        response.cookie(cookieNameOf(state), value, this.options(lifeSeconds * 1000));
        done(null, state);
      },
      (error: unknown) => done(asError(error)),
    );
  }

  verify(request: Request, offered: string, _meta: unknown, done: VerifyCallback): void {
    const name = cookieNameOf(offered);
    const sealed = cookieOf(request, name);
    if (sealed !== undefined) responseOf(request).clearCookie(name, this.options());
    this.open(sealed, offered).then(
      (known) => {
        if (known === undefined) done(null, false, { message: 'sign-in.expired' });
        else done(null, known.verifier, { returnTo: known.returnTo } satisfies SignInState);
      },
      (error: unknown) => done(asError(error), false),
    );
  }

  private async seal(payload: {
    state: string;
    verifier: string;
    returnTo: string;
  }): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return new SignJWT(payload)
      .setProtectedHeader({ alg: algorithm })
      .setExpirationTime(now + lifeSeconds)
      .sign(this.key);
  }

  private async open(
    sealed: string | undefined,
    offered: unknown,
  ): Promise<{ verifier: string; returnTo: string } | undefined> {
    if (sealed === undefined || typeof offered !== 'string') return undefined;
    const verified = await jwtVerify(sealed, this.key, {
      algorithms: [algorithm],
      currentDate: this.clock.now(),
    }).catch(() => undefined);
    const { state, verifier, returnTo } = verified?.payload ?? {};
    if (typeof state !== 'string' || typeof verifier !== 'string') return undefined;
    return isSameText(offered, state) ? { verifier, returnTo: safeReturnTo(returnTo) } : undefined;
  }

  private options(maxAge?: number): CookieOptions {
    const path = '/api/v1/auth/google';
    return { httpOnly: true, sameSite: 'lax', secure: this.http.isSecure, path, maxAge };
  }
}

/** A name that may stand in a cookie, whatever is offered as state. */
function cookieNameOf(state: unknown): string {
  const text = typeof state === 'string' ? state : '';
  return `${cookiePrefix}${text.replaceAll(/[^\w-]/g, '').slice(0, 12)}`;
}

function cookiesOf(request: Request): Readonly<Record<string, unknown>> {
  return (request.cookies ?? {}) as Record<string, unknown>;
}

function responseOf(request: Request): Response {
  if (request.res === undefined) throw new TypeError('the request has no response yet');
  return request.res;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
