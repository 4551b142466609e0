import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, goneWithin, isAlive, signal } from '../supervisor/processes.js';
import { StartFailure } from '../supervisor/start-failure.js';
import { parsePostmasterPid } from './postmaster-pid.js';

/**
 * Stops a server that a killed supervisor left running on this data directory. A process that merely has the number
 * written in an old `postmaster.pid` is left alone, and that file is removed, since PostgreSQL would believe it.
 */
export async function stopOrphan(dataFolder: string): Promise<void> {
  const file = join(dataFolder, 'postmaster.pid');
  const text = readIfThere(file);
  if (text === undefined) return;
  const written = parsePostmasterPid(text);
  if (written === undefined) {
    // Cut short, so nobody wrote it to the end: its server never ran.
    rmSync(file, { force: true });
    return;
  }
  // A killed server nobody has collected yet is dead to us but alive to PostgreSQL, which only looks for the id. Without
  // the file it still finds out whether a process of the old server holds on to its memory.
  if (!isAlive(written.pid) || !runsOn(written.pid, dataFolder)) {
    rmSync(file, { force: true });
    return;
  }
  for (const [name, limitMs] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    signal(written.pid, name);
    if (await goneWithin(written.pid, limitMs)) return;
  }
  throw new StartFailure(
    `A database of an earlier start (process ${written.pid}) does not stop: end it with "kill -9 ${written.pid}" and start again.`,
  );
}

/** Whether the process is a PostgreSQL with this data directory, by its arguments or its working directory. */
function runsOn(pid: number, dataFolder: string): boolean {
  const folder = realpathSync(dataFolder);
  const workingFolder = linkTarget(`/proc/${pid}/cwd`);
  if (workingFolder !== undefined) return workingFolder === folder;
  const command = commandOf(pid) ?? '';
  return command.includes('postgres') && (command.includes(folder) || command.includes(dataFolder));
}

function linkTarget(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
