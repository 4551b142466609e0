import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export type KeyPurpose =
  'access-token' | 'refresh-token' | 'next-refresh-token' | 'csrf-token' | 'sign-in-state';

const keyBytes = 32;

/** A key of its own for each purpose, so that a token for one can never pass for a token of another. */
export function keyFor(purpose: KeyPurpose, secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, 'brightpath', purpose, keyBytes));
}

/** An HMAC-SHA256 of the text, in base64url. */
export function signatureOf(text: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Compares in a time that does not depend on where the texts differ. */
export function isSameText(offered: string, expected: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
