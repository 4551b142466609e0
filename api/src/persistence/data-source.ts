import { Client, type ClientConfig } from 'pg';
import { DataSource } from 'typeorm';
import { type Clock, SystemClock } from '../platform/index.js';
import { datedRows } from './dated-rows.js';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { SnakeNamingStrategy } from './snake-naming.strategy.js';

export interface DatabaseOptions {
  /** `postgres://user:password@host:5432/database` */
  readonly url: string;
  /** Schema of the tables; null is the connection's default, usually `public`. */
  readonly schema?: string | null;
  readonly poolSize?: number;
}

/**
 * A client that loses its connection between the pool and whoever takes it from there has no listener for a moment, and
 * its error would end the process. Whoever uses it is told by the query that fails.
 */
class ListenedClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** A connection that is not open yet: call `initialize()`. The schema is only ever changed by migrations. */
export function createDataSource(
  { url, schema = null, poolSize = 10 }: DatabaseOptions,
  clock: Clock = new SystemClock(),
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    ...(schema === null ? {} : { schema }),
    poolSize,
    applicationName: 'brightpath',
    namingStrategy: new SnakeNamingStrategy(),
    entities: [...entities],
    subscribers: [datedRows(clock)],
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    // The migrations install what is needed; a serving process has no right to.
    installExtensions: false,
    extra: {
      Client: ListenedClient,
      connectionTimeoutMillis: 10_000,
      ...settings(schema, clock),
    },
  });
}

/** What each connection says at its beginning; nothing, as a pooler in between likes it best, where nothing is unusual. */
function settings(schema: string | null, clock: Clock): { options?: string } {
  const shiftMs = clock.now().getTime() - Date.now();
  const options = [
    // Migrations and hand-written SQL name tables without a schema.
    ...(schema === null ? [] : [`-c search_path="${schema}",public`]),
    // For rows that the database itself dates; a second apart is the same clock.
    ...(Math.abs(shiftMs) < 1_000 ? [] : [`-c brightpath.clock_shift_ms=${shiftMs}`]),
  ];
  return options.length === 0 ? {} : { options: options.join(' ') };
}
