import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { openDataFolder, type DataFolder } from './data-folder.js';
import { readOrMakeSecrets } from './secrets.js';

let folder: DataFolder;
beforeEach(() => {
  folder = openDataFolder(mkdtempSync(join(tmpdir(), 'secrets-')));
});

describe('the secrets of a machine', () => {
  it('are made once, for nobody else to read, and kept', () => {
    const first = readOrMakeSecrets(folder);
    expect(statSync(folder.secretsFile).mode & 0o777).toBe(0o600);
    expect(Buffer.from(first.encryptionKey, 'base64')).toHaveLength(32);
    expect(readOrMakeSecrets(folder)).toEqual(first);
  });

  it('are made anew when a broken file protects nothing yet', () => {
    writeFileSync(folder.secretsFile, '{"databasePass');
    expect(readOrMakeSecrets(folder).sessionSecret).toHaveLength(64);
  });

  it.each(['missing', 'cut short'])('are never replaced when %s while there is data', (how) => {
    readOrMakeSecrets(folder);
    mkdirSync(folder.databaseFolder);
    if (how === 'missing') rmSync(folder.secretsFile);
    else writeFileSync(folder.secretsFile, '{');
    expect(() => readOrMakeSecrets(folder)).toThrow(/put the file back from a backup/);
  });
});
