import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddEvents1795000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "outbox_events" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid NOT NULL,
        "type" text NOT NULL,
        "subject_id" uuid NOT NULL,
        "data" jsonb NOT NULL DEFAULT '{}',
        "published_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "outbox_events_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "outbox_events_family_id_created_at_idx" ON "outbox_events"  ("family_id", "created_at") `,
    );
    await runner.query(
      `CREATE INDEX "outbox_events_waiting_idx" ON "outbox_events"  ("id") WHERE "published_at" IS NULL`,
    );
    await runner.query(`CREATE TABLE "processed_events" (
        "event_id" uuid NOT NULL,
        "consumer" text NOT NULL,
        "processed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "processed_events_pkey" PRIMARY KEY ("event_id", "consumer")
      )`);
    await runner.query(
      `ALTER TABLE "outbox_events" ADD CONSTRAINT "outbox_events_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "processed_events" ADD CONSTRAINT "processed_events_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "outbox_events"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "processed_events" DROP CONSTRAINT "processed_events_event_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "outbox_events" DROP CONSTRAINT "outbox_events_family_id_fkey"`,
    );
    await runner.query(`DROP TABLE "processed_events"`);
    await runner.query(`DROP TABLE "outbox_events"`);
  }
}
