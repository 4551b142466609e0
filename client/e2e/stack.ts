import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, readFile, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');

/** The whole product on one machine, as `npm start` runs it, with data and ports of its own. */
export interface Stack {
  readonly url: string;
  /** How far its clock is from the machine's. */
  readonly clockShiftMs: number;
  /** The moment it is there. */
  now(): Date;
  /** Adds the demo family, as `npm run demo` with these words does, unless it is there already. */
  addDemoFamily(...words: readonly string[]): Promise<void>;
  /** Ends the api process alone, and keeps it from being started again until `startApi`. */
  stopApi(): Promise<void>;
  /** Lets the api be started again, and waits until it answers. */
  startApi(): Promise<void>;
  stop(): Promise<void>;
}

export interface StackOptions {
  /** A moment as `--now` takes it. */
  readonly now: string;
  /** Whether its worker makes the first models: seven seconds of work that a journey without plans does not need. */
  readonly trains?: boolean;
}

/** A Wednesday morning, for a journey that needs a school day with lessons still to come. */
export const SCHOOL_DAY = '2026-11-25T09:30';

/**
 * Starts what `npm start` starts, in an empty folder and on free ports, on the day that a journey needs.
 *
 * @throws Error with the stack's own words when it stops before it is ready.
 */
export async function startStack({ now, trains = true }: StackOptions): Promise<Stack> {
  if (process.env.BRIGHTPATH_URL !== undefined) return sharedStack();
  const folder = await mkdtemp(join(tmpdir(), 'brightpath-e2e-'));
  // Started by root, the database runs as another user, who must be let in.
  await chmod(folder, 0o755);
  const environment = { ...environmentIn(folder), ML_AUTO_TRAIN: String(trains) };
  const child = spawn(process.execPath, ['api/local/start.mjs', '--now', now], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const { clockShiftMs } = await recordOf(folder);
  return {
    url,
    clockShiftMs,
    now: () => new Date(Date.now() + clockShiftMs),
    addDemoFamily: (...words) => addDemoFamilyIn(folder, words),
    stopApi: async () => {
      // The supervisor would start it again within a second, so it is held.
      child.kill('SIGSTOP');
      process.kill(await pidOfApi(folder), 'SIGKILL');
    },
    startApi: async () => {
      child.kill('SIGCONT');
      await answering(url);
    },
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      // A journey that failed while the api was held would wait for ever otherwise.
      child.kill('SIGCONT');
      child.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a person's shell has: without the settings that the other projects of a test run leave behind. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, USER, LANG, TMPDIR, TZ, CI } = process.env;
  return { PATH, HOME, USER, LANG, TMPDIR, TZ, CI };
}

/** Which process the api is, by the stack's own record of what it runs. */
async function pidOfApi(folder: string): Promise<number> {
  const { children } = await recordOf(folder);
  const [pid] = Object.entries(children).find(([, script]) => script.endsWith(API)) ?? [];
  if (pid === undefined) throw new Error('running.json must name the api');
  return Number(pid);
}

async function recordOf(folder: string): Promise<Running> {
  return JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')) as Running;
}

/**
 * The one of the whole run, for every journey that needs no day of its own and stops nothing. The first journey starts it,
 * on the day of the run, BRIGHTPATH_NOW, or on the real one. Where BRIGHTPATH_URL is set it is what somebody started with
 * `npm start`, with its data in BRIGHTPATH_DATA, which is quicker while a journey is being written.
 *
 * @throws Error with the stack's own words when it stops before it is ready.
 */
export async function sharedStack(): Promise<Stack> {
  const started = process.env.BRIGHTPATH_URL;
  const folder = started === undefined ? folderOfTheRun() : startedFolder();
  if (started === undefined) await oneAtATime(() => startShared(folder));
  const { clockShiftMs, publicUrl } = await recordOf(folder).catch((cause: unknown) => {
    throw new Error(`no BrightPath runs from ${folder}: BRIGHTPATH_DATA names its folder`, {
      cause,
    });
  });
  const nothing = () => Promise.resolve();
  return {
    url: started ?? publicUrl,
    clockShiftMs,
    now: () => new Date(Date.now() + clockShiftMs),
    addDemoFamily: (...words) => oneAtATime(() => addDemoFamilyIn(folder, words)),
    // Others use it, and the end of the run stops it.
    stop: nothing,
    stopApi: nothing,
    startApi: nothing,
  };
}

const startedFolder = () => process.env.BRIGHTPATH_DATA ?? join(root, '.brightpath');

/** Made for the run by `shared-folder.mjs`. */
function folderOfTheRun(): string {
  const folder = process.env.BRIGHTPATH_E2E_FOLDER;
  if (folder === undefined) throw new Error('BRIGHTPATH_E2E_FOLDER must be set');
  return folder;
}

async function startShared(folder: string): Promise<void> {
  const isReady = async () => (await recordOf(folder).catch(() => undefined))?.ready === true;
  if (await isReady()) return;
  const log = await open(join(folder, 'start.log'), 'w');
  const moment = process.env.BRIGHTPATH_NOW;
  const words = moment === undefined ? [] : ['--now', moment];
  const child = spawn(process.execPath, ['api/local/start.mjs', ...words], {
    cwd: root,
    env: environmentIn(folder),
    stdio: ['ignore', log.fd, log.fd],
  });
  // It outlives the process that the first journey runs in, and still hears when somebody ends the whole run.
  child.unref();
  while (!(await isReady())) {
    if (child.exitCode !== null)
      throw new Error(`the stack stopped: ${await readFile(join(folder, 'start.log'), 'utf8')}`);
    await wait(100);
  }
  await log.close();
}

/** Lets one process of the run act at a time. */
async function oneAtATime<T>(act: () => Promise<T>): Promise<T> {
  const lock = join(folderOfTheRun(), 'lock');
  const taken = () => mkdir(lock).then(() => false, () => true); // prettier-ignore
  while (await taken()) await wait(100);
  return act().finally(() => rmdir(lock));
}

const environmentIn = (folder: string) => ({
  ...plainEnvironment(),
  BRIGHTPATH_DATA: folder,
  PORT: '0',
  WORKER_HEALTH_PORT: '0',
  // A journey's receiver of webhooks listens on this machine.
  WEBHOOKS_LOCAL: 'true',
  // Nothing in the queues' own calendar, which goes by the machine's clock, falls into a journey.
  ML_TRAIN_CRON: NEVER,
  ML_DRIFT_CRON: NEVER,
});

async function addDemoFamilyIn(folder: string, words: readonly string[]): Promise<void> {
  const env = { ...environmentIn(folder), SOLVER_SECONDS_PER_WEEK: '0.2' };
  await promisify(execFile)(process.execPath, ['api/local/demo.mjs', ...words], { cwd: root, env });
}

interface Running {
  readonly ready: boolean;
  readonly publicUrl: string;
  readonly clockShiftMs: number;
  readonly children: Readonly<Record<string, string>>;
}

const API = join('api', 'dist', 'main.js');
/** The next one is years away. */
const NEVER = '0 0 29 2 *';

async function answering(url: string): Promise<void> {
  const isThere = () => fetch(`${url}/health/live`).then(({ ok }) => ok, () => false); // prettier-ignore
  while (!(await isThere())) await wait(100);
}

/** The address that the stack prints once it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolveUrl, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /ready.*open (http:\/\/\S+)/.exec(said)?.[1];
      if (ready !== undefined) resolveUrl(ready);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the stack stopped (${code}): ${said}`)));
  });
}
