import type { Request } from 'express';

/** The access token: 15 minutes, never readable by a script. */
export const accessCookie = 'bp_access';
/** The refresh token, sent only to the sign-in routes. */
export const refreshCookie = 'bp_refresh';
/** The token a script repeats in the X-CSRF-Token header. */
export const csrfCookie = 'bp_csrf';

/**
 * The text of a cookie; undefined where the request has none. cookie-parser turns `j:…` into whatever JSON says, and
 * none of our cookies is that, so everything that is no text is no cookie.
 */
export function cookieOf(request: Request, name: string): string | undefined {
  const value = (request.cookies as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}
