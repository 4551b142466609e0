import { rm } from 'node:fs/promises';
import pg from 'pg';

/** Stops what global-setup started; on a server that stays, drops this run's databases. */
export default async function globalTeardown() {
  const running = globalThis.brightpathTestServer;
  if (running === undefined) return;
  globalThis.brightpathTestServer = undefined;
  if (running.server === undefined) {
    await dropDatabases(running.url, process.env.BRIGHTPATH_TEST_RUN);
    return;
  }
  await running.server.stop();
  await rm(running.folder, { recursive: true, force: true });
}

async function dropDatabases(url, run) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT datname FROM pg_database WHERE starts_with(datname, $1)`,
      [`bp_${run}_`],
    );
    for (const { datname } of rows) {
      await client.query(
        `DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`,
      );
    }
  } finally {
    await client.end();
  }
}
