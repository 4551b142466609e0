import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Database } from '../database.js';

/** The tables that are kept by month, with the column whose ids tell the month. */
const TABLES = ['outbox_events', 'processed_events'] as const;
const MONTHS_AHEAD = 3;
/** Less than the second after which PostgreSQL looks for a deadlock (`deadlock_timeout`). */
const LOCK_PATIENCE_MS = 200;
const MOST_TRIES = 200;

/** A month, as `2026-12`. */
type Month = string;

/** The partitions of the event log. Without one of its own, a month's events lie in the partition for the rest. */
@Injectable()
export class EventPartitionsRepository {
  constructor(private readonly database: Database) {}

  /** The database's own time, by which the ids of events are made, whatever moment the product plays at. */
  async now(): Promise<Date> {
    const [row] = await this.database.manager.query<{ now: Date }[]>('SELECT now()');
    return row!.now;
  }

  /** Makes the partitions of the months to come, so that they are there before their first event. */
  async prepare(now: Date): Promise<void> {
    const month = monthOf(now);
    const there = new Set(await this.months());
    for (let ahead = 1; ahead <= MONTHS_AHEAD; ahead++) {
      const next = monthAfter(month, ahead);
      if (!there.has(next)) await this.add(next);
    }
  }

  /** Drops the months that ended so many months ago or longer; answers which. */
  async dropOlderThan(months: number, now: Date): Promise<Month[]> {
    const first = monthAfter(monthOf(now), -months);
    const old = (await this.months()).filter((month) => month < first);
    for (const month of old)
      await this.givingWay(
        TABLES.map((table) => `DROP TABLE IF EXISTS "${partition(table, month)}"`),
      );
    return old;
  }

  /** The months that have partitions, in order. */
  async months(): Promise<Month[]> {
    const rows = await this.database.manager.query<{ name: string }[]>(
      `SELECT child.relname AS name FROM pg_inherits
       JOIN pg_class child ON child.oid = inhrelid JOIN pg_class parent ON parent.oid = inhparent
       JOIN pg_namespace space ON space.oid = parent.relnamespace
       WHERE parent.relname = 'outbox_events' AND space.nspname = current_schema()`,
    );
    const months = rows.flatMap(({ name }) => {
      const [, year, month] = /_(\d{4})_(\d{2})$/.exec(name) ?? [];
      return year && month ? [`${year}-${month}`] : [];
    });
    return months.sort();
  }

  private async add(month: Month): Promise<void> {
    const bounds = `FROM ('${firstId(month)}') TO ('${firstId(monthAfter(month, 1))}')`;
    await this.givingWay(
      TABLES.map(
        (table) =>
          `CREATE TABLE "${partition(table, month)}" PARTITION OF "${table}" FOR VALUES ${bounds}`,
      ),
    );
  }

  /**
   * A partition comes and goes under locks on the log and on the tables that it points to, which writers take in any order.
   * So this waits for less than PostgreSQL waits before it looks for a deadlock, lets everybody pass, and tries again: no
   * writer is ever refused because of it.
   */
  private async givingWay(statements: readonly string[]): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.database.inTransaction(async () => {
          const { manager } = this.database;
          await manager.query(`SET LOCAL lock_timeout = '${LOCK_PATIENCE_MS}ms'`);
          await manager.query('LOCK TABLE accounts, families IN SHARE ROW EXCLUSIVE MODE');
          await manager.query('LOCK TABLE outbox_events IN ACCESS EXCLUSIVE MODE');
          for (const statement of statements) await manager.query(statement);
        });
      } catch (error) {
        if (tries === MOST_TRIES || !isLockTimeout(error)) throw error;
        await wait(LOCK_PATIENCE_MS * (1 + Math.random()));
      }
    }
  }
}

function partition(table: string, month: Month): string {
  return `${table}_${month.replace('-', '_')}`;
}

function monthOf(instant: Date): Month {
  return instant.toISOString().slice(0, 7);
}

function monthAfter(month: Month, months: number): Month {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return monthOf(date);
}

/** The least id of version 7 that can be made in a month: its first 48 bits are milliseconds since 1970. */
function firstId(month: Month): string {
  const hex = Date.parse(`${month}-01T00:00:00Z`).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** SQLSTATE 55P03, lock_not_available. */
function isLockTimeout(error: unknown): boolean {
  return (
    error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '55P03'
  );
}
