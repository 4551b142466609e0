import { createHmac, timingSafeEqual } from 'node:crypto';

/** Text that nobody without the key can make up: for links that need no sign-in. `purpose` keeps one use from passing for another. */
export function signText(key: string, purpose: string, text: string): string {
  const said = Buffer.from(text).toString('base64url');
  return `${said}.${signatureOf(key, purpose, said).toString('base64url')}`;
}

/** The text, where the signature is right; null where it is not. */
export function readSignedText(key: string, purpose: string, signed: string): string | null {
  const [said = '', signature = '', ...more] = signed.split('.');
  const [given, right] = [Buffer.from(signature, 'base64url'), signatureOf(key, purpose, said)];
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right))
    return null;
  return Buffer.from(said, 'base64url').toString();
}

function signatureOf(key: string, purpose: string, said: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}.${said}`).digest();
}
