import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readRunning } from '../supervisor/running-file.js';
import type { Environment } from '../supervisor/environment.js';

/**
 * `npm run staff -- …`: hands the words to the operator's command, on the database that DATABASE_URL names or else on
 * that of the BrightPath which runs here.
 *
 * @returns the exit code
 */
export async function main(
  root: string,
  environment: Environment,
  words: readonly string[],
): Promise<number> {
  const dataFolder = resolve(environment.BRIGHTPATH_DATA?.trim() || join(root, '.brightpath'));
  const given = environment.DATABASE_URL?.trim();
  const running = given ? undefined : readRunning(join(dataFolder, 'running.json'));
  const databaseUrl = given || running?.databaseUrl;
  const script = join(root, 'api', 'dist', 'staff.js');
  if (!databaseUrl) {
    process.stderr.write(
      `BrightPath is not running from ${dataFolder}: start it with "npm start", or set DATABASE_URL.\n`,
    );
    return 1;
  }
  if (!existsSync(script)) {
    process.stderr.write('BrightPath is not built yet: run "npm run build" first.\n');
    return 1;
  }
  // What runs on a chosen day is told of in its own time.
  const shift = running?.clockShiftMs ? { CLOCK_SHIFT_MS: String(running.clockShiftMs), NODE_ENV: 'development' } : {}; // prettier-ignore
  const env = { ...environment, ...shift, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [script, ...words], { env, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
