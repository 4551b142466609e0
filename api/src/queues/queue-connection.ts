import { type ConnectionOptions, createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import { Valkey } from 'iovalkey';
import { DatabaseConfig, QueueConfig } from '../platform/index.js';

/** Each Queue and Worker holds a pool of its own in PostgreSQL; two connections keep any of them busy. */
const POSTGRES_POOL_SIZE = 2;
const POSTGRES_SCHEMA = 'queue';

export const QUEUE_CONNECTION = Symbol('queue connection');

/** The connection to the store of the queues, and how to close it. */
export interface QueueConnection {
  readonly backend: 'valkey' | 'postgres';
  readonly connection: ConnectionOptions;
  /** Calls back whenever the store is there again after it was away: it may have lost what it held. */
  onReconnect(callback: () => void): void;
  close(): void;
}

/** Valkey when its address is configured, else BullMQ's own tables in the product's database. */
export function openQueueConnection(queue: QueueConfig, database: DatabaseConfig): QueueConnection {
  return queue.valkeyUrl === null ? inPostgres(database) : inValkey(queue.valkeyUrl);
}

function inValkey(url: string): QueueConnection {
  setDefaultBackendFactory();
  // BullMQ needs commands to wait for a lost connection, not to fail after some tries.
  const client = new Valkey(url.replace(/^valkey/, 'redis'), { maxRetriesPerRequest: null });
  return {
    backend: 'valkey',
    connection: client,
    onReconnect: (callback) => void client.on('ready', callback),
    close: () => client.disconnect(),
  };
}

function inPostgres(database: DatabaseConfig): QueueConnection {
  setDefaultBackendFactory(createPostgresBackend);
  const schema =
    database.schema === null ? POSTGRES_SCHEMA : `${database.schema}_${POSTGRES_SCHEMA}`;
  const connection = {
    connectionString: database.url,
    schema,
    migrate: true,
    max: POSTGRES_POOL_SIZE,
  };
  // The queues are tables of the product's database: nothing of them is lost apart from the rest.
  return {
    backend: 'postgres',
    connection,
    onReconnect: () => undefined,
    close: () => undefined,
  };
}
