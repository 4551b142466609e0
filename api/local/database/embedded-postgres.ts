import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../supervisor/free-port.js';
import { diskFullSentence, isDiskFullText, StartFailure } from '../supervisor/start-failure.js';
import type { Exit, RunningPart } from '../supervisor/running-part.js';
import { prepareDataFolder } from './data-folder-preparation.js';
import { findPostgres } from './postgres-binaries.js';
import { findPostgresUser, type PostgresUser } from './postgres-user.js';
import { stopOrphan } from './orphan.js';

export interface EmbeddedPostgresOptions {
  /** PostgreSQL's data directory. Made when it is not there. */
  readonly dataFolder: string;
  readonly logFile: string;
  readonly password: string;
  /** Preferred port; another free one is taken when it is in use. */
  readonly port?: number;
}

export interface EmbeddedPostgres extends RunningPart {
  readonly url: string;
  readonly port: number;
}

const userName = 'brightpath';
const databaseName = 'brightpath';
const startLimitMs = 60_000;
const mostAttempts = 10;
const attemptPauseMs = 500;
const largestLogBytes = 5_000_000;

/**
 * Starts PostgreSQL in its data directory and waits until it takes connections. What a crash left behind is dealt with
 * first: an orphaned server is stopped, a data directory that was never finished is made anew.
 *
 * @throws StartFailure in words.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const binaries = findPostgres();
  const places = [dirname(binaries.postgres), dirname(options.dataFolder)];
  const launchOptions = { ...options, program: binaries.postgres, user: findPostgresUser(places) };
  const { user } = launchOptions;
  for (let attempt = 1; ; attempt += 1) {
    await stopOrphan(options.dataFolder);
    await prepareDataFolder({ ...options, user, initdb: binaries.initdb, userName });
    try {
      return await launch(launchOptions);
    } catch (error) {
      if (attempt === mostAttempts || !isLeftover(error)) throw error;
      await wait(attemptPauseMs);
    }
  }
}

/** The last processes of a killed server need a moment to notice that it is gone. */
function isLeftover(error: unknown): boolean {
  return error instanceof Error && /still in use|already exists/.test(error.message);
}

interface LaunchOptions extends EmbeddedPostgresOptions {
  readonly program: string;
  readonly user: PostgresUser;
}

async function launch(options: LaunchOptions): Promise<EmbeddedPostgres> {
  const { user } = options;
  const port = await freePort(options.port ?? 0);
  const logStart = openLog(options.logFile);
  const server = spawnServer(port, options);
  const exited = exitOf(server);
  const watcher = stopServerWithUs(server, user);
  void exited.then(() => watcher?.kill('SIGKILL'));

  const lastWords = () => lastLogLines(options.logFile, logStart);
  const stop = () => stopServer(server, exited);
  const url = `postgres://${userName}:${options.password}@127.0.0.1:${port}/${databaseName}`;
  try {
    await untilReady(url.replace(/[^/]*$/, 'postgres'), exited, () =>
      failureFrom(lastWords(), options.dataFolder),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { name: 'database', pid: server.pid ?? 0, port, url, exited, lastWords, stop };
}

function spawnServer(
  port: number,
  { program, dataFolder, logFile, user }: LaunchOptions,
): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'lc_messages=C'];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const server = spawn(program, ['-D', dataFolder, '-p', String(port), ...flags], {
    ...user,
    cwd: dataFolder,
    // A session of its own: Ctrl-C in the terminal must reach us alone, so that the database goes last.
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' },
  });
  closeSync(log);
  return server;
}

/**
 * A shell that waits for us to vanish and then asks the server to stop. It costs a megabyte and means that not even
 * `kill -9` leaves a database running for ever.
 */
function stopServerWithUs(server: ChildProcess, user: PostgresUser): ChildProcess | undefined {
  if (process.platform === 'win32' || server.pid === undefined) return undefined;
  const script = 'read -r _; kill -INT "$1" 2>/dev/null';
  const watcher = spawn('/bin/sh', ['-c', script, 'brightpath-watcher', String(server.pid)], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => undefined);
  watcher.stdin?.on('error', () => undefined);
  return watcher;
}

async function stopServer(server: ChildProcess, exited: Promise<Exit>): Promise<void> {
  // Fast shutdown: open transactions are rolled back, everything is written. Then harder, should that hang.
  for (const [name, limitMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    server.kill(name);
    const timer = new AbortController();
    const late = wait(limitMs, 'late', { signal: timer.signal }).catch(() => 'late');
    const outcome = await Promise.race([exited, late]);
    timer.abort();
    if (outcome !== 'late') return;
  }
}

/** Connects until it works, and makes our database when a crash or a first start left none. */
async function untilReady(
  url: string,
  exited: Promise<Exit>,
  failure: () => StartFailure,
): Promise<void> {
  let gone = false;
  void exited.then(() => (gone = true));
  const end = Date.now() + startLimitMs;
  while (!gone && Date.now() < end) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
        databaseName,
      ]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        throw new StartFailure(
          'The database does not accept the password in secrets.json: put back the secrets.json that belongs to this data.',
        );
      }
      if (isDiskFullText(String(error))) break;
    } finally {
      await client.end().catch(() => undefined);
    }
    await wait(50);
  }
  throw failure();
}

function failureFrom(log: string, dataFolder: string): StartFailure {
  if (isDiskFullText(log)) return new StartFailure(diskFullSentence(dataFolder));
  const reason = /(?:FATAL|PANIC): {1,2}(.*)/.exec(log)?.[1] ?? 'it gave no reason';
  return new StartFailure(`The database did not start (${reason}): its log is postgres.log.`);
}

async function exitOf(server: ChildProcess): Promise<Exit> {
  try {
    const [code, by] = (await once(server, 'exit')) as [number | null, NodeJS.Signals | null];
    return { code, signal: by };
  } catch {
    // The program could not be started at all.
    return { code: 1, signal: null };
  }
}

function openLog(file: string): number {
  try {
    const { size } = statSync(file);
    if (size <= largestLogBytes) return size;
    truncateSync(file);
  } catch {
    // No log yet.
  }
  return 0;
}

function lastLogLines(file: string, from: number): string {
  try {
    return readFileSync(file)
      .subarray(from)
      .toString('utf8')
      .trim()
      .split('\n')
      .slice(-20)
      .join('\n');
  } catch {
    return '';
  }
}
