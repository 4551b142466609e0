import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Environment } from './environment.js';
import { exitReasonOf } from './exit-reason.js';
import { LogFile } from './log-file.js';
import type { Exit, RunningPart } from './running-part.js';
import { StartFailure } from './start-failure.js';

export interface NodePartOptions {
  readonly name: string;
  /** The built file to run. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly cwd: string;
  readonly environment: Environment;
  readonly logFile: string;
  /** Answers 200 when the part is ready; none for a script that runs to its end. */
  readonly healthUrl?: string;
  /** Called with the pid as soon as there is one. */
  readonly onSpawn?: (pid: number) => void;
  readonly onExit?: (pid: number) => void;
  readonly onLine?: (line: string) => void;
  /** Aborting ends the wait for readiness. */
  readonly signal?: AbortSignal;
}

const readyLimitMs = 180_000;
/** Longer than the worker needs to hand back a job, short enough for somebody who waits at a terminal. */
const stopLimitMs = 12_000;

/**
 * Starts a Node process of BrightPath and waits until its health address answers 200.
 *
 * @throws StartFailure with its last words when it ends first, or does not get ready within three minutes.
 */
export async function startNodePart(options: NodePartOptions): Promise<RunningPart> {
  const { part, log } = spawnNodePart(options);
  try {
    await untilHealthy(part, options);
  } catch (error) {
    await part.stop();
    throw error;
  }
  void part.exited.then(() => log.close());
  return part;
}

/** Runs a Node script to its end. Throws a StartFailure with its last words when it fails. */
export async function runNodeScript(options: NodePartOptions): Promise<void> {
  const { part, log } = spawnNodePart(options);
  const stop = () => void part.stop();
  options.signal?.addEventListener('abort', stop, { once: true });
  const exit = await part.exited;
  options.signal?.removeEventListener('abort', stop);
  log.close();
  options.signal?.throwIfAborted();
  if (exit.code !== 0) throw endedTooEarly(part, exit);
}

function spawnNodePart(options: NodePartOptions): { part: RunningPart; log: LogFile } {
  const log = new LogFile(options.logFile, options.onLine);
  const preload = pathToFileURL(new URL('../exit-with-parent.mjs', import.meta.url).pathname).href;
  const child = spawn(
    process.execPath,
    ['--import', preload, options.script, ...(options.args ?? [])],
    {
      cwd: options.cwd,
      env: options.environment,
      // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop the parts in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const pid = child.pid ?? 0;
  const exited = followOutput(child, log);
  if (pid !== 0) {
    options.onSpawn?.(pid);
    void exited.then(() => options.onExit?.(pid));
  }
  const part: RunningPart = {
    name: options.name,
    pid,
    exited,
    lastWords: () => exitReasonOf(log.tail()),
    stop: () => stopChild(child, exited),
  };
  return { part, log };
}

async function followOutput(child: ChildProcess, log: LogFile): Promise<Exit> {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => log.write(line));
  }
  try {
    // "close" rather than "exit": the last words have been read by then.
    const [code, by] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    return { code, signal: by };
  } catch (error) {
    log.write(error instanceof Error ? error.message : String(error));
    return { code: 1, signal: null };
  }
}

async function untilHealthy(part: RunningPart, options: NodePartOptions): Promise<void> {
  if (options.healthUrl === undefined) return;
  let exit: Exit | undefined;
  void part.exited.then((how) => (exit = how));
  const end = Date.now() + readyLimitMs;
  while (Date.now() < end) {
    options.signal?.throwIfAborted();
    if (exit !== undefined) throw endedTooEarly(part, exit);
    if (await isHealthy(options.healthUrl)) return;
    await wait(50);
  }
  throw new StartFailure(
    `The ${part.name} did not get ready within three minutes; the last thing it said was: ${part.lastWords()}`,
  );
}

/** One look at a health address: true for 200, false for anything else and for no answer. */
export async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

function endedTooEarly(part: RunningPart, exit: Exit): StartFailure {
  return new StartFailure(
    `The ${part.name} ended while it was starting (${endingOf(exit)}): ${part.lastWords()}`,
  );
}

export function endingOf({ code, signal }: Exit): string {
  return signal === null ? `exit code ${code ?? 'unknown'}` : signal;
}

async function stopChild(child: ChildProcess, exited: Promise<Exit>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
  await exited;
  clearTimeout(timer);
}
