import { EncryptionConfig } from '../config/encryption.config.js';
import { loadSection } from '../config/environment.js';
import { EnvelopeCipher } from './envelope-cipher.js';

/** How TypeORM turns a property into a column and back (its `ValueTransformer`). */
export interface ColumnTransformer<T> {
  to(value: T | null | undefined): string | null | undefined;
  from(stored: string | null): T | null;
}

let cipher: EnvelopeCipher | undefined;

/**
 * The cipher of this process. Entities are declared before anything is injected, so it is made from the
 * configuration when the first value is sealed or opened.
 */
export function processCipher(): EnvelopeCipher {
  if (cipher === undefined) {
    const { keys, activeKey } = loadSection(EncryptionConfig);
    cipher = new EnvelopeCipher({ keys, active: activeKey });
  }
  return cipher;
}

/** For a `text` column that is encrypted at rest: `@Column('text', { transformer: encryptedText() })`. */
export function encryptedText(): ColumnTransformer<string> {
  return {
    to: (value) => (typeof value === 'string' ? processCipher().encrypt(value) : value),
    from: (stored) => (stored === null ? null : processCipher().decrypt(stored)),
  };
}

/** For a `text` column that holds a JSON value, encrypted at rest. */
export function encryptedJson<T>(): ColumnTransformer<T> {
  const asText = encryptedText();
  return {
    to: (value) => {
      if (value === undefined) return undefined;
      return value === null ? null : asText.to(JSON.stringify(value));
    },
    from: (stored) => {
      const plain = asText.from(stored);
      return plain === null ? null : (JSON.parse(plain) as T);
    },
  };
}
