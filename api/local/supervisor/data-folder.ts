import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from './start-failure.js';

/** Where everything of one BrightPath on one machine lives. */
export interface DataFolder {
  readonly path: string;
  readonly secretsFile: string;
  readonly lockFile: string;
  readonly runningFile: string;
  readonly peopleFile: string;
  readonly logFolder: string;
  /** PostgreSQL's data directory; the number is its major version, since another cannot read it. */
  readonly databaseFolder: string;
}

/** A new database takes about 60 MB, its log grows, and a disk filled to the brim stops everything else as well. */
const roomForNewDatabaseBytes = 250_000_000;
const roomForOldDatabaseBytes = 50_000_000;

/**
 * Makes the folder and tries to write in it.
 *
 * @throws StartFailure when the disk has no room left; the system's own error when the folder cannot be written.
 */
export function openDataFolder(path: string): DataFolder {
  const folder: DataFolder = {
    path,
    secretsFile: join(path, 'secrets.json'),
    lockFile: join(path, 'supervisor.lock'),
    runningFile: join(path, 'running.json'),
    peopleFile: join(path, 'people.json'),
    logFolder: join(path, 'logs'),
    databaseFolder: join(path, 'postgres-18'),
  };
  // PostgreSQL does not run as root: its own user must be able to pass through, but not to look around.
  mkdirSync(path, { recursive: true, mode: 0o711 });
  mkdirSync(folder.logFolder, { recursive: true, mode: 0o700 });
  requireRoom(folder);
  const probe = join(path, `probe-${process.pid}`);
  writeFileSync(probe, 'BrightPath looks whether it can write here.\n');
  rmSync(probe);
  return folder;
}

function requireRoom(folder: DataFolder): void {
  const { bavail, bsize } = statfsSync(folder.path);
  const freeBytes = bavail * bsize;
  const needed = existsSync(folder.databaseFolder)
    ? roomForOldDatabaseBytes
    : roomForNewDatabaseBytes;
  if (freeBytes >= needed) return;
  throw new StartFailure(
    `The disk that holds ${folder.path} is full or nearly so: ${toMegabytes(freeBytes)} MB are free and BrightPath needs ${toMegabytes(needed)} MB, so make room and start again.`,
  );
}

function toMegabytes(bytes: number): number {
  return Math.floor(bytes / 1_000_000);
}
