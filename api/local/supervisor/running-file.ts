import { readFileSync, rmSync } from 'node:fs';
import { commandOf, goneWithin, isAlive, signal } from './processes.js';
import { StartFailure } from './start-failure.js';
import { writeWholeFile } from './write-whole-file.js';

/** What is running from a data folder now, for a second start, for the demo, and for the start after a crash. */
export interface Running {
  readonly supervisorPid: number;
  /** Where a browser opens it. */
  readonly publicUrl: string;
  /** Set once everything is ready. */
  readonly ready: boolean;
  /** Node processes of ours, by their pid, with the script each runs. */
  readonly children: Readonly<Record<string, string>>;
  /** The sign-in stand-in, when this start has one. */
  readonly standInUrl: string | null;
  /** How far the clock of all parts is from the machine's. */
  readonly clockShiftMs: number;
  /** Null until the database is up. */
  readonly databaseUrl: string | null;
}

export function writeRunning(file: string, running: Running): void {
  writeWholeFile(file, `${JSON.stringify(running, null, 2)}\n`, 0o600);
}

export function readRunning(file: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running;
  } catch {
    return undefined;
  }
}

export function removeRunning(file: string): void {
  rmSync(file, { force: true });
}

/**
 * Waits for the api and worker of a killed supervisor, which end by themselves when they notice, and ends those that do
 * not. A process id that belongs to something else by now is left alone.
 */
export async function clearOrphans(file: string): Promise<void> {
  const children = Object.entries(readRunning(file)?.children ?? {});
  await Promise.all(children.map(([pid, script]) => clearOrphan(Number(pid), script)));
}

const ownEndLimitMs = 7_000;

async function clearOrphan(pid: number, script: string): Promise<void> {
  if (!isAlive(pid) || commandOf(pid)?.includes(script) !== true) return;
  if (await goneWithin(pid, ownEndLimitMs)) return;
  signal(pid, 'SIGKILL');
  if (await goneWithin(pid, 2_000)) return;
  throw new StartFailure(
    `Process ${pid} of an earlier start does not end: end it with "kill -9 ${pid}" and start again.`,
  );
}
