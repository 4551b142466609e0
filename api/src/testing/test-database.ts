import pg from 'pg';
import { createDataSource, migrate } from '../persistence/index.js';

/** Any number, the same in every worker: whoever holds it may make the template. */
const templateLock = 4_202_602;

export interface TestServer {
  /** Address of the server's own database, from global-setup. */
  readonly url: string;
  /** Names this run's databases apart from those of another. */
  readonly run: string;
  /** Jest's worker, from 1. */
  readonly worker: string;
}

/**
 * A database of its own, with the present schema and no rows, and its address. The first caller of a run migrates
 * a template; all others copy it, which takes a few hundredths of a second. What the worker's spec before used is
 * dropped: its connections are closed by then, which they are not yet in an `afterAll` of a setup file.
 */
export async function createTestDatabase({ url, run, worker }: TestServer): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const template = `bp_${run}_template`;
    await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
    if (!(await exists(client, template))) await makeTemplate(client, url, template);
    const mine = `bp_${run}_w${worker}_`;
    await dropStartingWith(client, mine);
    const name = `${mine}${Date.now().toString(36)}`;
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
    return withDatabase(url, name);
  } finally {
    await client.end();
  }
}

/** A database with nothing in it, not even the schema: for tests of the migrations. */
export async function createEmptyDatabase({ url, run, worker }: TestServer): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const name = `bp_${run}_w${worker}_empty_${Date.now().toString(36)}`;
    await client.query(`CREATE DATABASE "${name}"`);
    return withDatabase(url, name);
  } finally {
    await client.end();
  }
}

async function makeTemplate(client: pg.Client, url: string, name: string): Promise<void> {
  // Under another name until it is whole: a run that is stopped half-way leaves no half template.
  const draft = `${name}_draft`;
  await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`);
  await client.query(`CREATE DATABASE "${draft}"`);
  const dataSource = await createDataSource({ url: withDatabase(url, draft) }).initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
  await client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`);
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
}

async function dropStartingWith(client: pg.Client, start: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [start],
  );
  for (const { datname } of rows) {
    await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  }
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}
