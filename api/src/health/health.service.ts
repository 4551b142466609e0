import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Database, hasPendingMigrations } from '../persistence/index.js';
import { JobProducer } from '../queues/index.js';
import type { HealthDto } from './health.dto.js';

/** A dependency that does not answer within this time counts as down. */
const patienceMs = 3000;

/** Whether the process can serve: its database, its queue, and a schema as new as its code. */
@Injectable()
export class HealthService {
  /** Once the schema is current it stays so for the life of this process. */
  private schemaIsCurrent = false;

  constructor(
    private readonly database: Database,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: JobProducer,
  ) {}

  async check(): Promise<HealthDto> {
    const [database, queue, migrations] = await Promise.all([
      answers(this.database.ping()),
      answers(this.jobs.ping()),
      this.migrations(),
    ]);
    const isUp = database && queue && migrations === 'current';
    return {
      status: isUp ? 'up' : 'down',
      checks: { database: database ? 'up' : 'down', queue: queue ? 'up' : 'down', migrations },
    };
  }

  private async migrations(): Promise<HealthDto['checks']['migrations']> {
    if (this.schemaIsCurrent) return 'current';
    const pending = await within(hasPendingMigrations(this.dataSource)).catch(() => undefined);
    if (pending === undefined) return 'unknown';
    this.schemaIsCurrent = !pending;
    return pending ? 'pending' : 'current';
  }
}

function answers(work: Promise<unknown>): Promise<boolean> {
  return within(work).then(
    () => true,
    () => false,
  );
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
