import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';

/** The tables that are kept by month, with the column whose ids tell the month. */
const TABLES = ['outbox_events', 'processed_events'] as const;
const MONTHS_AHEAD = 3;

/** A month, as `2026-12`. */
type Month = string;

/** The partitions of the event log. Without one of its own, a month's events lie in the partition for the rest. */
@Injectable()
export class EventPartitionsRepository {
  constructor(private readonly database: Database) {}

  /** Makes the partitions of the months to come, so that they are there before their first event. */
  async prepare(now: Date): Promise<void> {
    const month = monthOf(now);
    for (let ahead = 1; ahead <= MONTHS_AHEAD; ahead++) await this.add(monthAfter(month, ahead));
  }

  /** Drops the months that ended so many months ago or longer; answers which. */
  async dropOlderThan(months: number, now: Date): Promise<Month[]> {
    const first = monthAfter(monthOf(now), -months);
    const old = (await this.months()).filter((month) => month < first);
    for (const month of old)
      for (const table of TABLES) await this.database.manager.query(`DROP TABLE IF EXISTS "${partition(table, month)}"`); // prettier-ignore
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
    for (const table of TABLES)
      await this.database.manager.query(
        `CREATE TABLE IF NOT EXISTS "${partition(table, month)}" PARTITION OF "${table}" FOR VALUES ${bounds}`,
      );
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
