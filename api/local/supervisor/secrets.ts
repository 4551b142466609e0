import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import type { DataFolder } from './data-folder.js';
import { StartFailure } from './start-failure.js';
import { writeWholeFile } from './write-whole-file.js';

/** Made once, kept for ever: without them the data of this machine cannot be read again. */
export interface Secrets {
  readonly databasePassword: string;
  readonly sessionSecret: string;
  /** 32 bytes in base64. */
  readonly encryptionKey: string;
  readonly googleClientSecret: string;
}

const names = [
  'databasePassword',
  'sessionSecret',
  'encryptionKey',
  'googleClientSecret',
] as const satisfies readonly (keyof Secrets)[];

/**
 * Reads the secrets, or makes them on the very first start.
 *
 * @throws StartFailure when they are missing or broken although there is data that needs them: new ones would lock it away.
 */
export function readOrMakeSecrets(folder: DataFolder): Secrets {
  if (existsSync(folder.secretsFile)) {
    chmodSync(folder.secretsFile, 0o600);
    const secrets = parseSecrets(readFileSync(folder.secretsFile, 'utf8'));
    if (secrets !== undefined) return secrets;
    if (existsSync(folder.databaseFolder)) throw lostSecrets(folder, 'cannot be read');
  } else if (existsSync(folder.databaseFolder)) {
    throw lostSecrets(folder, 'is missing');
  }
  const secrets = makeSecrets();
  writeWholeFile(folder.secretsFile, `${JSON.stringify(secrets, null, 2)}\n`, 0o600);
  return secrets;
}

function parseSecrets(text: string): Secrets | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const row = value as Record<string, unknown>;
    const whole = names.every((name) => typeof row[name] === 'string' && row[name] !== '');
    return whole ? (row as unknown as Secrets) : undefined;
  } catch {
    return undefined;
  }
}

function makeSecrets(): Secrets {
  return {
    databasePassword: randomBytes(24).toString('base64url'),
    sessionSecret: randomBytes(48).toString('base64url'),
    encryptionKey: randomBytes(32).toString('base64'),
    googleClientSecret: randomBytes(24).toString('base64url'),
  };
}

function lostSecrets(folder: DataFolder, how: string): StartFailure {
  return new StartFailure(
    `${folder.secretsFile} ${how}, and without it the data in ${folder.databaseFolder} stays locked: put the file back from a backup, or move that folder away to begin anew.`,
  );
}
