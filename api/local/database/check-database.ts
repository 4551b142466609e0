import pg from 'pg';
import { codeOf, StartFailure } from '../supervisor/start-failure.js';

const oldestMajor = 14;

/**
 * Looks whether a database somebody else runs can be used.
 *
 * @throws StartFailure in words, without the password.
 */
export async function checkDatabase(url: string): Promise<void> {
  const { protocol } = URL.canParse(url) ? new URL(url) : { protocol: '' };
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') {
    throw new StartFailure(
      'DATABASE_URL is not an address of PostgreSQL: it must look like postgres://user:password@localhost:5432/brightpath.',
    );
  }
  const place = placeOf(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    const major = Math.floor(Number(answer.rows[0]?.server_version_num ?? 0) / 10_000);
    if (major < oldestMajor) {
      throw new StartFailure(
        `DATABASE_URL leads to PostgreSQL ${major}, and BrightPath needs ${oldestMajor} or newer.`,
      );
    }
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(databaseSentence(error, place));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Host, port and database of the address, to name it without its password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host || 'localhost'}${pathname}`;
}

export function databaseSentence(error: unknown, place: string): string {
  const message = error instanceof Error ? error.message : String(error);
  switch (codeOf(error) ?? firstCode(error)) {
    case 'ECONNREFUSED':
      return `DATABASE_URL leads to ${place}, where no database answers: start it, correct the address, or unset DATABASE_URL to use the built-in one.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `DATABASE_URL leads to ${place}, a computer that cannot be found: correct the name, or unset DATABASE_URL to use the built-in one.`;
    case '28P01':
    case '28000':
      return `The database at ${place} does not accept the user or the password in DATABASE_URL: correct them.`;
    case '3D000':
      return `The database at ${place} does not exist: make it with "createdb", or correct DATABASE_URL.`;
    case '53300':
      return `The database at ${place} takes no more connections: close some, or raise its max_connections.`;
    default:
      return /timeout|ETIMEDOUT/i.test(message)
        ? `DATABASE_URL leads to ${place}, which does not answer: correct the address, or unset DATABASE_URL to use the built-in one.`
        : `The database at ${place} cannot be used (${message.split('\n')[0] ?? ''}): correct DATABASE_URL.`;
  }
}

/** A host with several addresses fails with one error for each. */
function firstCode(error: unknown): string | undefined {
  return error instanceof AggregateError ? codeOf(error.errors[0]) : undefined;
}
