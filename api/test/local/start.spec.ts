import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signal } from '../../local/supervisor/processes.js';
import {
  giveData,
  makeMiniature,
  processesOf,
  runningIn,
  startMiniature,
  until,
  untilGone,
  untilReady,
  type Started,
} from './miniature.js';

let root: string;
/** A checkout that was started and stopped, so that its database is made. */
let usedRoot: string;
let started: Started[] = [];

const start = (variables?: Record<string, string>, words?: readonly string[]) => {
  const one = startMiniature(root, variables, words);
  started.push(one);
  return one;
};

/** A start that finds a database: making one takes longer than all the rest. */
const startAgain: typeof start = (variables, words) => {
  giveData(usedRoot, root);
  return start(variables, words);
};

beforeAll(async () => {
  usedRoot = makeMiniature();
  const one = startMiniature(usedRoot);
  await untilReady(one);
  one.process.kill('SIGTERM');
  expect(await one.exit).toBe(0);
});

afterAll(() => rmSync(usedRoot, { recursive: true, force: true }));

beforeEach(() => {
  root = makeMiniature();
});

afterEach(async () => {
  for (const one of started) one.process.kill('SIGTERM');
  await Promise.all(started.map((one) => one.exit));
  started = [];
  rmSync(root, { recursive: true, force: true });
});

/** One line on standard error that ends like a sentence, exit code 1. */
async function sentenceOfRefusal(one: Started): Promise<string> {
  expect(await one.exit).toBe(1);
  expect(one.errors().trim().split('\n')).toHaveLength(1);
  return one.errors().trim();
}

const kill = (pid: number) => signal(pid, 'SIGKILL');

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'gets ready, and on %s stops every process and exits with 0',
    async (name) => {
      const one = start();
      const url = await untilReady(one);
      const processes = processesOf(root);
      expect((await fetch(url)).status).toBe(200);
      expect(statSync(join(root, '.brightpath', 'secrets.json')).mode & 0o777).toBe(0o600);

      one.process.kill(name);
      // npm passes the terminal's Ctrl-C on, so it arrives twice.
      one.process.kill(name);

      expect(await one.exit).toBe(0);
      expect(one.errors()).toBe('');
      await untilGone(processes);
      expect(existsSync(join(root, '.brightpath', 'running.json'))).toBe(false);
    },
  );

  it('exits with 0 and leaves nothing running when stopped in the middle of its start', async () => {
    const one = start();
    const folder = join(root, '.brightpath');
    await until(() => existsSync(join(folder, 'secrets.json')), 'the start was under way');
    one.process.kill('SIGINT');
    expect(await one.exit).toBe(0);
    expect(existsSync(join(folder, 'postgres-18', 'postmaster.pid'))).toBe(false);
    await untilReady(start());
  });

  it('is refused in words while it is running already', async () => {
    const url = await untilReady(startAgain());
    expect(await sentenceOfRefusal(start())).toContain(`BrightPath is already running at ${url}`);
  });
});

describe('npm start -- --now', () => {
  it('sets one clock for all parts, and says so', async () => {
    const one = startAgain({}, ['--now', '2030-01-02T10:00Z']);
    const url = await untilReady(one);
    expect(one.output()).toContain('2 January 2030');
    const { clockShiftMs } = runningIn(root);
    const ahead = Date.parse('2030-01-02T10:00Z') - Date.now();
    expect(Math.abs(clockShiftMs - ahead)).toBeLessThan(60_000);
    expect(await (await fetch(url)).json()).toMatchObject({ clockShiftMs: String(clockShiftMs) });
  });

  it('is refused in production, and for what is no moment', async () => {
    const google = { GOOGLE_CLIENT_ID: 'client', GOOGLE_CLIENT_SECRET: 'secret' };
    const production = {
      ...google,
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://plan.example.org',
    };
    const now = ['--now', '2030-01-02T10:00Z'];
    expect(await sentenceOfRefusal(start(production, now))).toMatch(
      /^CLOCK_SHIFT_MS is not valid: .* NODE_ENV is production/,
    );
    expect(await sentenceOfRefusal(start({}, ['--now', 'tomorrow']))).toContain(
      'it must be a day and a time',
    );
  });
});

describe('after kill -9', () => {
  it('of every process, the next start works with the same secrets', async () => {
    const one = startAgain();
    await untilReady(one);
    const secrets = readFileSync(join(root, '.brightpath', 'secrets.json'), 'utf8');
    const processes = processesOf(root);
    processes.forEach(kill);
    await one.exit;

    await untilReady(start());
    expect(readFileSync(join(root, '.brightpath', 'secrets.json'), 'utf8')).toBe(secrets);
  });

  it('of the supervisor, everything else ends by itself and the next start works', async () => {
    const one = startAgain();
    await untilReady(one);
    const processes = processesOf(root);
    one.process.kill('SIGKILL');
    await untilGone(processes);
    await untilReady(start());
  });

  it('of the supervisor, a start at once waits for the old processes', async () => {
    const one = startAgain();
    const { port } = new URL(await untilReady(one));
    one.process.kill('SIGKILL');
    await one.exit;
    expect(await untilReady(start({ PORT: port }))).toContain(port);
  });

  it.each(['api', 'worker'])('of the %s, it is started again', async (name) => {
    const one = startAgain();
    await untilReady(one);
    const pidOf = () =>
      Object.entries(runningIn(root).children).find(([, script]) =>
        script.includes(`/${name}/`),
      )?.[0];
    const before = pidOf();
    kill(Number(before));
    await until(() => one.output().includes(`The ${name} is running again.`), 'it came back');
    expect(pidOf()).not.toBe(before);
  });

  it('of the database, it is started again at the same address', async () => {
    const one = startAgain();
    const url = await untilReady(one);
    const before = await (await fetch(url)).text();
    kill(processesOf(root).at(-1) ?? Number.NaN);
    await until(() => one.output().includes('The database is running again.'), 'it came back');
    expect(await (await fetch(url)).text()).toBe(before);
  });

  it('in the middle of making the database, the next start makes it anew', async () => {
    const folder = join(root, '.brightpath');
    mkdirSync(join(folder, 'postgres-18.unfinished-1', 'base'), { recursive: true });
    await untilReady(start());
    expect(existsSync(join(folder, 'postgres-18.unfinished-1'))).toBe(false);
  });

  it('with the process number of the old database now belonging to another program, the next start works', async () => {
    const one = startAgain();
    await untilReady(one);
    one.process.kill('SIGINT');
    await one.exit;
    const folder = join(root, '.brightpath', 'postgres-18');
    writeFileSync(
      join(folder, 'postmaster.pid'),
      `${process.pid}\n${folder}\n1\n5432\n\n127.0.0.1\n`,
    );
    await untilReady(start());
  });
});

describe('what npm start cannot put up with is said in one sentence', () => {
  it('a port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    try {
      const { port } = other.address() as { port: number };
      const refusal = await sentenceOfRefusal(start({ PORT: String(port) }));
      expect(refusal).toContain(`Port ${port} is in use by another program`);
    } finally {
      other.close();
    }
  });

  it.each(['http', '70000', '-1'])('a PORT of "%s"', async (port) => {
    expect(await sentenceOfRefusal(start({ PORT: port }))).toContain('it must be a port');
  });

  it('a folder that cannot be written', async () => {
    const file = join(root, 'a-file');
    writeFileSync(file, '');
    const refusal = await sentenceOfRefusal(start({ BRIGHTPATH_DATA: join(file, 'data') }));
    expect(refusal).toMatch(/^BrightPath cannot write to .*a-file\/data/);
  });

  const mounts = process.getuid?.() === 0 && process.platform === 'linux';
  // Only root can make a disk of 20 MB.
  (mounts ? it : it.skip)('a disk that is full', async (): Promise<void> => {
    const disk = join(root, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=755', 'tmpfs', disk]);
    if (mounted.status !== 0) return; // A container without the right to mount.
    try {
      const refusal = await sentenceOfRefusal(start({ BRIGHTPATH_DATA: join(disk, 'data') }));
      expect(refusal).toMatch(/^The disk that holds .* is full or nearly so: \d+ MB are free/);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it.each([
    ['leads nowhere', 'postgres://u:secret@127.0.0.1:1/plan', 'where no database answers'],
    ['names no computer', 'postgres://u:secret@no-such-host.invalid/plan', 'cannot be'],
    ['is no address', 'plan', 'is not an address of PostgreSQL'],
  ])('a DATABASE_URL that %s', async (_how, url, words) => {
    const refusal = await sentenceOfRefusal(start({ DATABASE_URL: url }));
    expect(refusal).toContain(words);
    expect(refusal).not.toContain('secret');
  });

  it('a DATABASE_URL with a wrong password', async () => {
    const url = await untilReady(startAgain());
    const { databaseUrl } = (await (await fetch(url)).json()) as { databaseUrl: string };
    const wrong = new URL(databaseUrl);
    wrong.password = 'not-this-one';
    const second = makeMiniature();
    const one = startMiniature(second, { DATABASE_URL: wrong.href });
    started.push(one);
    expect(await sentenceOfRefusal(one)).toContain('does not accept the user or the password');
    rmSync(second, { recursive: true, force: true });
  });

  it('a VALKEY_URL where nothing answers', async () => {
    const refusal = await sentenceOfRefusal(startAgain({ VALKEY_URL: 'redis://127.0.0.1:1' }));
    expect(refusal).toContain('VALKEY_URL leads to 127.0.0.1:1, where nothing answers');
  });

  it('production without a Google client', async () => {
    expect(await sentenceOfRefusal(startAgain({ NODE_ENV: 'production' }))).toContain(
      'GOOGLE_CLIENT_ID',
    );
  });

  it('a migration that fails', async () => {
    expect(await sentenceOfRefusal(startAgain({ FAIL_MIGRATION: 'yes' }))).toContain(
      'no such column',
    );
  });

  it('a part that ends while it starts', async () => {
    expect(await sentenceOfRefusal(startAgain({ CRASH_AT_START: 'yes' }))).toContain(
      'the sky is falling',
    );
  });

  it('secrets that are gone while there is data', async () => {
    mkdirSync(join(root, '.brightpath', 'postgres-18'), { recursive: true });
    expect(await sentenceOfRefusal(start())).toContain('put the file back from a backup');
  });
});
