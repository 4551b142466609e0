import { createHash, randomBytes } from 'node:crypto';
import { isSameText, signatureOf } from '../keys.js';

const secretBytes = 32;

/**
 * A refresh token is `<session id>.<random>.<signature>`. The signature shows that we issued the token, so that
 * only a real old token can end a session, never an invented one.
 */
export function makeRefreshToken(sessionId: string, key: Uint8Array): string {
  const body = `${sessionId}.${randomBytes(secretBytes).toString('base64url')}`;
  return `${body}.${signatureOf(body, key)}`;
}

/** The session a token was issued for; undefined when we did not issue it. */
export function sessionOfToken(token: string, key: Uint8Array): string | undefined {
  const [sessionId, secret, signature, ...rest] = token.split('.');
  if (sessionId === undefined || secret === undefined || signature === undefined) return undefined;
  if (rest.length > 0 || !isSameText(signature, signatureOf(`${sessionId}.${secret}`, key))) {
    return undefined;
  }
  return sessionId;
}

/** What is kept of a token. It is long and random, so a plain hash cannot be guessed backwards. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
