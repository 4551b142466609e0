import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { diskFullSentence, isDiskFullText, StartFailure } from '../supervisor/start-failure.js';
import { giveTo, type PostgresUser } from './postgres-user.js';

export interface DataFolderOptions {
  readonly dataFolder: string;
  readonly user: PostgresUser;
  readonly initdb: string;
  readonly userName: string;
  readonly password: string;
}

const major = '18';

/**
 * Leaves a complete data directory: the one that is there, or a new one. A new one is made beside it and renamed when it
 * is whole, so an interrupted start never leaves half a database under the real name.
 */
export async function prepareDataFolder(options: DataFolderOptions): Promise<void> {
  const { dataFolder, user } = options;
  removeUnfinished(dataFolder);
  if (existsSync(dataFolder)) {
    if (isWhole(dataFolder)) {
      giveTo(user, dataFolder);
      return;
    }
    // Not ours to throw away: it may be the rest of something somebody wants to look at.
    renameSync(dataFolder, `${dataFolder}.broken-${Date.now()}`);
  }
  const unfinished = `${dataFolder}.unfinished-${process.pid}`;
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(user, unfinished);
  await initialise(unfinished, options);
  renameSync(unfinished, dataFolder);
}

function removeUnfinished(dataFolder: string): void {
  const parent = dirname(dataFolder);
  const prefix = `${basename(dataFolder)}.unfinished-`;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isWhole(dataFolder: string): boolean {
  const versionFile = join(dataFolder, 'PG_VERSION');
  if (!existsSync(versionFile) || !existsSync(join(dataFolder, 'global', 'pg_control')))
    return false;
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version === major) return true;
  throw new StartFailure(
    `The data in ${dataFolder} is of PostgreSQL ${version} and the built-in one is ${major}: move it over with pg_dump and pg_restore, or use the BrightPath it was made with.`,
  );
}

async function initialise(
  folder: string,
  { initdb, user, userName, password }: DataFolderOptions,
): Promise<void> {
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(user, passwordFile);
  const args = [
    `--pgdata=${folder}`,
    `--username=${userName}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    // PostgreSQL's own locale: the same order on every computer, whatever locales it has installed.
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  try {
    const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
    await promisify(execFile)(initdb, args, { ...user, cwd: folder, env });
  } catch (error) {
    const output = error as { stderr?: string; stdout?: string; message: string };
    const text = `${output.stderr ?? ''}${output.stdout ?? ''}${output.message}`;
    if (isDiskFullText(text)) throw new StartFailure(diskFullSentence(folder));
    const reason =
      /(?:initdb: error|FATAL): {1,2}(.*)/.exec(text)?.[1] ?? output.message.split('\n')[0];
    throw new StartFailure(`The database could not be made in ${folder}: ${reason}.`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
