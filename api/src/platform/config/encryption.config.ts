import { section } from './section.js';
import { text, type Variable } from './variable.js';

const keyBytes = 32;

/** `id:base64,id:base64`: every key that may still be needed to read old rows. */
const keyRing: Variable<ReadonlyMap<string, Buffer>> = {
  name: 'ENCRYPTION_KEYS',
  mustBe:
    'a list of id:key pairs split by commas, each key 32 random bytes in base64, such as k1:…=',
  parse: (raw) => {
    const keys = new Map<string, Buffer>();
    for (const pair of raw.split(',')) {
      const [, id, encoded] = /^\s*([a-z0-9-]{1,32}):([A-Za-z0-9+/_-]+=*)\s*$/.exec(pair) ?? [];
      if (id === undefined || encoded === undefined || keys.has(id)) return undefined;
      const key = Buffer.from(encoded, 'base64');
      if (key.length !== keyBytes) return undefined;
      keys.set(id, key);
    }
    return keys;
  },
};

/** The keys that names and notes of children are encrypted with at rest. */
export class EncryptionConfig extends section({
  keys: keyRing,
  activeKey: text(
    'ENCRYPTION_ACTIVE_KEY',
    'the id of the key in ENCRYPTION_KEYS that new values use',
  ),
}) {
  override conflicts(): readonly string[] {
    if (this.keys.has(this.activeKey)) return [];
    const ids = [...this.keys.keys()].join(', ');
    return [
      `ENCRYPTION_ACTIVE_KEY is not valid: it must be one of the ids in ENCRYPTION_KEYS (${ids}).`,
    ];
  }
}
