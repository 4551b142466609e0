import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actingAccountId } from '../platform/index.js';

/**
 * The connection every repository goes through. Inside `inTransaction` all of them, and only those called from the
 * work, share one transaction, so a service can change several tables and write the event as one.
 */
@Injectable()
export class Database {
  private readonly open = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly dataSource: DataSource) {}

  /** The open transaction's manager, else one that commits each statement. */
  get manager(): EntityManager {
    return this.open.getStore() ?? this.dataSource.manager;
  }

  /** Resolves when the database answers; for the health check. */
  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }

  /** Runs the work in one transaction; a call inside another's work joins that one. */
  async inTransaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.open.getStore() !== undefined) return work();
    return this.dataSource.transaction((manager) =>
      this.open.run(manager, async () => {
        await this.sayWhoActs();
        return work();
      }),
    );
  }

  /** For the events that the database itself writes with a change. */
  private async sayWhoActs(): Promise<void> {
    const accountId = actingAccountId();
    if (accountId === null) return;
    await this.manager.query(`SELECT set_config('brightpath.account_id', $1, true)`, [accountId]);
  }

  /**
   * A transaction in which nobody else holds the family: for rules over several rows (a limit, the last owner,
   * completing the questionnaire) that two requests at once could both pass.
   */
  async holdingFamily<T>(familyId: string, work: () => Promise<T>): Promise<T> {
    return this.inTransaction(async () => {
      // NO KEY: rows that only point at the family can still be written meanwhile.
      await this.manager.query('SELECT 1 FROM families WHERE id = $1 FOR NO KEY UPDATE', [
        familyId,
      ]);
      return work();
    });
  }

  /**
   * Runs the work, unless work of the same name runs at this moment, in whichever process: null then. The database lets
   * go of the name when the work ends, and when the process that does it dies.
   */
  async unlessRunning<T>(name: string, work: () => Promise<T>): Promise<T | null> {
    // The transaction holds the name and nothing else: the work has connections of its own.
    return this.dataSource.transaction(async (manager) => {
      const [row] = await manager.query<{ isFree: boolean }[]>(
        `SELECT pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.' || $1, 0)) AS "isFree"`,
        [name],
      );
      return row?.isFree ? work() : null;
    });
  }
}
