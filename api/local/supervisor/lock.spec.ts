import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { holderOf, releaseLock, takeLock } from './lock.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'supervisor.lock');
});

/** The parent of this test is alive for as long as the test runs. */
const living = process.ppid;
const never = 2 ** 30;

describe('the lock of a data folder', () => {
  it('is taken when free, leaving nothing else behind, and given back', () => {
    expect(takeLock(file, () => true)).toBeUndefined();
    expect(holderOf(file)).toBe(process.pid);
    expect(readdirSync(folder)).toEqual(['supervisor.lock']);
    releaseLock(file);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the living process that has it', () => {
    writeFileSync(file, `${living}\n`);
    expect(takeLock(file, () => true)).toBe(living);
    releaseLock(file);
    expect(holderOf(file)).toBe(living);
  });

  it.each([
    ['a process that is gone', `${never}\n`, true],
    ['a process id that another program has now', `${living}\n`, false],
    ['a file cut short by a crash', '', true],
  ])('is taken from %s', (_who, text, recognised) => {
    writeFileSync(file, text);
    expect(takeLock(file, () => recognised)).toBeUndefined();
    expect(holderOf(file)).toBe(process.pid);
    expect(readdirSync(folder)).toEqual(['supervisor.lock']);
  });
});
