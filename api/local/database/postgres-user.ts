import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { StartFailure } from '../supervisor/start-failure.js';

/** The user PostgreSQL runs as; empty for "the one we are". */
export interface PostgresUser {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it a user of its own and makes it when there is none.
 *
 * @param places the folder of its programs and the one that holds its data; the user must be able to enter both
 */
export function findPostgresUser(places: readonly string[]): PostgresUser {
  if (process.getuid?.() !== 0) return {};
  const user = idsOf('postgres') ?? makeUser('postgres');
  for (const place of places) {
    if (mayEnter(user, place)) continue;
    throw new StartFailure(
      `You are root, and the database runs as the user "postgres", who may not enter ${place}: move BrightPath to a folder everybody may enter, such as /opt/brightpath, or start it as an ordinary user.`,
    );
  }
  return user;
}

function mayEnter(user: PostgresUser, folder: string): boolean {
  try {
    execFileSync('test', ['-x', folder], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Gives a folder to that user; nothing to do when PostgreSQL runs as us. */
export function giveTo({ uid, gid }: PostgresUser, path: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function idsOf(name: string): PostgresUser | undefined {
  try {
    const id = (flag: string) =>
      Number(
        execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      );
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function makeUser(name: string): PostgresUser {
  try {
    const args = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name];
    execFileSync('useradd', args, { stdio: 'ignore' });
  } catch {
    // Said below, with what to do about it.
  }
  const user = idsOf(name);
  if (user !== undefined) return user;
  throw new StartFailure(
    'You are root, PostgreSQL refuses to run as root, and no user "postgres" could be made: start BrightPath as an ordinary user.',
  );
}
