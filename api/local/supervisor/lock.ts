import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { commandOf, isAlive } from './processes.js';
import { codeOf } from './start-failure.js';

/** Says of a process that is alive whether it can be the one that took the lock. */
type Recognise = (command: string) => boolean;

/** A process id, taken from a lock file, that still holds the lock. */
export type Holder = number;

/**
 * Takes a lock file for this process, or names the process that has it. The lock of a process that is gone, or whose id
 * now belongs to another program, counts as free.
 */
export function takeLock(file: string, recognise: Recognise): Holder | undefined {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid}\n`);
  try {
    for (;;) {
      if (linked(mine, file)) return undefined;
      const holder = holderOf(file);
      if (holder !== undefined && isHolding(holder, recognise)) return holder;
      discard(file, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

export function releaseLock(file: string): void {
  if (holderOf(file) === process.pid) rmSync(file, { force: true });
}

export function isHolding(pid: number, recognise: Recognise): boolean {
  if (pid === process.pid || !isAlive(pid)) return false;
  const command = commandOf(pid);
  return command === undefined || recognise(command);
}

export function holderOf(file: string): number | undefined {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return /^\d+$/.test(text) ? Number(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Linking fails when the name exists, so of two starts at once only one gets it. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead lock aside; if another start was quicker and its living lock was moved, it is put back. */
function discard(file: string, dead: number | undefined): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (holderOf(aside) !== dead) linked(aside, file);
  rmSync(aside, { force: true });
}
