import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isAlive } from '../../local/supervisor/processes.js';
import type { Running } from '../../local/supervisor/running-file.js';

/** A part that answers on a port and can be made to crash: all a supervisor sees of the real ones. */
const part = (portVariable: string) => `
import { createServer } from 'node:http';
const server = createServer((request, response) => {
  if (request.url === '/crash') process.exit(7);
  const { DATABASE_URL: databaseUrl, CLOCK_SHIFT_MS: clockShiftMs } = process.env;
  response.end(JSON.stringify({ pid: process.pid, databaseUrl, clockShiftMs }));
});
process.on('SIGTERM', () => server.close(() => process.exit(0)) && server.closeAllConnections());
if (process.env.CRASH_AT_START) { console.error('the sky is falling'); process.exit(3); }
server.listen(Number(process.env.${portVariable}), '127.0.0.1');
`;

const copySources = `node -e "require('fs').cpSync('src','dist',{recursive:true})"`;

/** A checkout with the shape of the real one and parts of a few lines, so that starting it takes a second. */
export function makeMiniature(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'miniature-')));
  // As root the database runs as another user, who must be able to come in.
  chmodSync(root, 0o755);
  const files = {
    'package.json': { private: true, workspaces: ['api', 'worker', 'client'] },
    'api/package.json': { name: 'api', type: 'module', scripts: { build: copySources } },
    'worker/package.json': { name: 'worker', type: 'module', scripts: { build: copySources } },
    'client/package.json': { name: 'client', scripts: { build: copySources } },
    'api/src/main.js': part('PORT'),
    'api/src/migrate.js': `if (process.env.FAIL_MIGRATION) { console.error('no such column'); process.exit(1); }`,
    'worker/src/main.js': part('WORKER_HEALTH_PORT'),
    'client/src/index.html': '<!doctype html>',
  };
  for (const [name, content] of Object.entries(files)) {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

/** Gives a checkout the data folder of another one that was stopped, and the owners of its files with it. */
export function giveData(from: string, to: string): void {
  // cpSync would make all of it ours, and the database runs as another user.
  execFileSync('cp', ['-a', join(from, '.brightpath'), to]);
}

export interface Started {
  readonly process: ChildProcess;
  /** Everything it wrote so far, both streams. */
  output(): string;
  errors(): string;
  /** Settles with the exit code. */
  readonly exit: Promise<number | null>;
}

const starter = fileURLToPath(new URL('./start-miniature.mjs', import.meta.url));

export function startMiniature(
  root: string,
  variables: Record<string, string> = {},
  words: readonly string[] = [],
): Started {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [starter, ...words], {
    env: { PATH, HOME, PORT: '0', WORKER_HEALTH_PORT: '0', ...variables, MINIATURE_ROOT: root },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: string[] = [];
  const errors: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  return {
    process: child,
    output: () => out.join('') + errors.join(''),
    errors: () => errors.join(''),
    exit: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** Waits for a condition on outside processes, which tell nobody when they change. */
export async function until<T>(
  look: () => T | Promise<T>,
  what: string | (() => string),
): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 2_400; tries += 1) {
    const found = await look();
    if (found) return found;
    await wait(50);
  }
  throw new Error(`It never happened that ${typeof what === 'string' ? what : what()}.`);
}

export async function untilReady(started: Started): Promise<string> {
  let gone: number | null | undefined;
  void started.exit.then((code) => (gone = code));
  return until(
    () => {
      if (gone !== undefined) throw new Error(`It ended with ${gone}: ${started.output()}`);
      return /is ready after .*: open (\S+)/.exec(started.output())?.[1];
    },
    () => `BrightPath got ready: ${started.output()}`,
  );
}

export function runningIn(root: string): Running {
  return JSON.parse(readFileSync(join(root, '.brightpath', 'running.json'), 'utf8')) as Running;
}

/** The processes a stack consists of, the supervisor first. */
export function processesOf(root: string): number[] {
  const { supervisorPid, children } = runningIn(root);
  const pidFile = join(root, '.brightpath', 'postgres-18', 'postmaster.pid');
  const postgres = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  return [supervisorPid, ...Object.keys(children).map(Number), postgres];
}

export async function untilGone(pids: readonly number[]): Promise<void> {
  await until(() => pids.every((pid) => !isAlive(pid)), `processes ${pids.join(', ')} were gone`);
}
