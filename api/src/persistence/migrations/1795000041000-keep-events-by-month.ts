import type { MigrationInterface, QueryRunner } from 'typeorm';

const EVENTS = 'outbox_events';
const MARKS = 'processed_events';

/**
 * The event log is kept in a partition a month, so that old months are dropped and not deleted row by row. Ids sort by the
 * time they were made, so that they are the key of the partitions as well. An event says who did it.
 */
export class KeepEventsByMonth1795000041000 implements MigrationInterface {
  name = 'KeepEventsByMonth1795000041000';

  async up(runner: QueryRunner): Promise<void> {
    await this.moveAside(runner);
    await this.createTables(runner, 'PARTITION BY RANGE');
    for (const table of [EVENTS, MARKS])
      await runner.query(`CREATE TABLE "${table}_rest" PARTITION OF "${table}" DEFAULT`);
    await runner.query(`ALTER TABLE "${EVENTS}" ADD "account_id" uuid`);
    await this.moveBack(runner);
    await this.createIndexes(runner);
    await runner.query(
      `CREATE INDEX "outbox_events_account_id_idx" ON "outbox_events" ("account_id")`,
    );
    await runner.query(
      `ALTER TABLE "outbox_events" ADD CONSTRAINT "outbox_events_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.moveAside(runner);
    await this.createTables(runner, null);
    await this.moveBack(runner);
    await this.createIndexes(runner);
    await runner.query(
      `DELETE FROM "processed_events" WHERE "event_id" NOT IN (SELECT "id" FROM "outbox_events")`,
    );
    await runner.query(
      `ALTER TABLE "processed_events" ADD CONSTRAINT "processed_events_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "outbox_events"("id") ON DELETE CASCADE`,
    );
  }

  /** The names of indexes and constraints are unique in a schema, so that those of the old tables go first. */
  private async moveAside(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "processed_events" DROP CONSTRAINT IF EXISTS "processed_events_event_id_fkey"`,
    );
    for (const table of [EVENTS, MARKS]) {
      await runner.query(`CREATE TEMPORARY TABLE "old_${table}" AS SELECT * FROM "${table}"`);
      await runner.query(`DROP TABLE "${table}"`);
    }
  }

  private async createTables(runner: QueryRunner, partition: string | null): Promise<void> {
    const by = (key: string): string => (partition === null ? '' : ` ${partition} ("${key}")`);
    await runner.query(`CREATE TABLE "outbox_events" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid,
        "type" text NOT NULL,
        "subject_id" uuid NOT NULL,
        "data" jsonb NOT NULL DEFAULT '{}',
        "published_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "outbox_events_pkey" PRIMARY KEY ("id")
      )${by('id')}`);
    await runner.query(`CREATE TABLE "processed_events" (
        "event_id" uuid NOT NULL,
        "consumer" text NOT NULL,
        "processed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "processed_events_pkey" PRIMARY KEY ("event_id", "consumer")
      )${by('event_id')}`);
  }

  private async moveBack(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO "outbox_events" ("id", "created_at", "family_id", "type", "subject_id", "data", "published_at")
       SELECT "id", "created_at", "family_id", "type", "subject_id", "data", "published_at" FROM "old_outbox_events"`,
    );
    await runner.query(
      `INSERT INTO "processed_events" SELECT "event_id", "consumer", "processed_at" FROM "old_processed_events"`,
    );
    for (const table of [EVENTS, MARKS]) await runner.query(`DROP TABLE "old_${table}"`);
  }

  private async createIndexes(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "outbox_events_family_id_created_at_idx" ON "outbox_events" ("family_id", "created_at")`,
    );
    await runner.query(
      `CREATE INDEX "outbox_events_waiting_idx" ON "outbox_events" ("id") WHERE "published_at" IS NULL`,
    );
    await runner.query(
      `ALTER TABLE "outbox_events" ADD CONSTRAINT "outbox_events_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE`,
    );
  }
}
