import type { DataSource } from 'typeorm';

/** Any number, the same in every process: whoever holds it is the one who migrates. */
const migrationLock = 4_202_601;

/**
 * Brings the schema up to date and says which migrations ran. Processes that start together wait for each other, so
 * every one of them may call it.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const { schema } = dataSource.options as { schema?: string };
    if (schema !== undefined) await holder.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
    const ran = await dataSource.runMigrations();
    return ran.map(({ name }) => name);
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await holder.release();
  }
}

/** True while the schema is older than this code. */
export async function hasPendingMigrations(dataSource: DataSource): Promise<boolean> {
  return dataSource.showMigrations();
}
