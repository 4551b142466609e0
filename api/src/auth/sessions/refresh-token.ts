import { createHash, randomBytes } from 'node:crypto';
import { isSameText, signatureOf } from '../keys.js';

const secretBytes = 32;

/**
 * A refresh token is `<session id>.<secret>.<signature>`. The signature shows that we issued the token, so that
 * only a real old token can end a session, never an invented one.
 */
export function makeRefreshToken(sessionId: string, key: Uint8Array): string {
  return signed(`${sessionId}.${randomBytes(secretBytes).toString('base64url')}`, key);
}

/**
 * The token that follows another. It is always the same one, so that a browser whose answer was lost can be given it
 * again without the server having kept it; nobody can compute it without the server's key.
 */
export function nextRefreshToken(
  token: string,
  { sessionId, key, nextKey }: { sessionId: string; key: Uint8Array; nextKey: Uint8Array },
): string {
  return signed(`${sessionId}.${signatureOf(token, nextKey)}`, key);
}

function signed(body: string, key: Uint8Array): string {
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
