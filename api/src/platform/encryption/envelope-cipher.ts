import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;
const sealedKeyLength = nonceLength + keyLength + tagLength;
const format = 'v1';

/** The keys a cipher may use: `active` seals new values, any of `keys` opens old ones. */
export interface KeyRing {
  readonly keys: ReadonlyMap<string, Buffer>;
  readonly active: string;
}

/**
 * Envelope encryption of text with AES-256-GCM. Each value has a random data key of its own; the ring's
 * key only wraps that, so changing the ring's key re-wraps a few bytes and no ring key ever meets much
 * text. The sealed form is `v1.<key id>.<base64url of wrapped data key + nonce + ciphertext + tag>`.
 */
export class EnvelopeCipher {
  constructor(private readonly ring: KeyRing) {
    if (!ring.keys.has(ring.active))
      throw new RangeError(`no key called ${ring.active} in the ring`);
  }

  encrypt(plain: string): string {
    const dataKey = randomBytes(keyLength);
    const id = this.ring.active;
    const sealed = Buffer.concat([
      seal(this.keyCalled(id), dataKey, id),
      seal(dataKey, Buffer.from(plain, 'utf8'), id),
    ]);
    return `${format}.${id}.${sealed.toString('base64url')}`;
  }

  /** Throws when the key is unknown or a single bit was changed. */
  decrypt(sealed: string): string {
    const { id, wrappedKey, body } = parse(sealed);
    const dataKey = open(this.keyCalled(id), wrappedKey, id);
    return open(dataKey, body, id).toString('utf8');
  }

  /** True when the value is sealed by a key that is no longer the active one, and should be encrypted again. */
  isStale(sealed: string): boolean {
    return parse(sealed).id !== this.ring.active;
  }

  /** The same text under the active key. */
  rotate(sealed: string): string {
    return this.isStale(sealed) ? this.encrypt(this.decrypt(sealed)) : sealed;
  }

  private keyCalled(id: string): Buffer {
    const key = this.ring.keys.get(id);
    if (key === undefined) throw new RangeError(`no key called ${id} in the ring`);
    return key;
  }
}

function parse(sealed: string): { id: string; wrappedKey: Buffer; body: Buffer } {
  const [version, id, encoded, ...rest] = sealed.split('.');
  if (version !== format || id === undefined || encoded === undefined || rest.length > 0) {
    throw new TypeError('the value is not one this cipher sealed');
  }
  const bytes = Buffer.from(encoded, 'base64url');
  if (bytes.length < sealedKeyLength + nonceLength + tagLength) {
    throw new TypeError('the sealed value is too short');
  }
  return {
    id,
    wrappedKey: bytes.subarray(0, sealedKeyLength),
    body: bytes.subarray(sealedKeyLength),
  };
}

/** The key's id is authenticated with the text, so a value cannot be passed off as another key's. */
function seal(key: Buffer, plain: Buffer, keyId: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(keyId));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Buffer, sealed: Buffer, keyId: string): Buffer {
  const nonce = sealed.subarray(0, nonceLength);
  const tag = sealed.subarray(sealed.length - tagLength);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(keyId));
  decipher.setAuthTag(tag);
  const body = sealed.subarray(nonceLength, sealed.length - tagLength);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}
