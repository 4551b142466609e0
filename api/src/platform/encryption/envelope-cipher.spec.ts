import fc from 'fast-check';
import { EnvelopeCipher } from './envelope-cipher.js';

const old = Buffer.alloc(32, 1);
const fresh = Buffer.alloc(32, 2);
const before = new EnvelopeCipher({ keys: new Map([['k1', old]]), active: 'k1' });
const after = new EnvelopeCipher({
  keys: new Map([
    ['k1', old],
    ['k2', fresh],
  ]),
  active: 'k2',
});

describe('the envelope cipher', () => {
  test('opens what it sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(before.decrypt(before.encrypt(text))).toBe(text);
      }),
    );
  });

  test('seals the same text differently each time, and shows none of it', () => {
    const [one, two] = [before.encrypt('Ella'), before.encrypt('Ella')];
    expect(one).not.toBe(two);
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain(
      'Ella',
    );
  });

  test('says which key sealed a value', () => {
    expect(before.encrypt('x')).toMatch(/^v1\.k1\./);
  });

  test('a new active key still opens the old values, and rotating moves them to it', () => {
    const sealed = before.encrypt('Ella');
    expect(after.decrypt(sealed)).toBe('Ella');
    expect(after.isStale(sealed)).toBe(true);
    const rotated = after.rotate(sealed);
    expect(rotated).toMatch(/^v1\.k2\./);
    expect(after.decrypt(rotated)).toBe('Ella');
    expect(after.rotate(rotated)).toBe(rotated);
  });

  test('refuses a value with any byte changed', () => {
    const [version, id, body = ''] = before.encrypt('Ella').split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => before.decrypt(`${version}.${id}.${changed.toString('base64url')}`)).toThrow();
    }
  });

  test('refuses a value relabelled to another key, an unknown key, and what it never sealed', () => {
    expect(() => after.decrypt(before.encrypt('Ella').replace('.k1.', '.k2.'))).toThrow();
    expect(() => before.decrypt(after.encrypt('Ella'))).toThrow(/no key called k2/);
    expect(() => before.decrypt('Ella')).toThrow(TypeError);
  });
});
