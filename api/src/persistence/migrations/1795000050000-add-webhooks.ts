import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses to which a family's events are sent, and what became of each. */
export class AddWebhooks1795000050000 implements MigrationInterface {
  name = 'AddWebhooks1795000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "webhooks" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "url" text NOT NULL,
        "description" text,
        "event_types" text array NOT NULL,
        "active" boolean NOT NULL DEFAULT true,
        "secret" text NOT NULL,
        "previous_secret" text,
        "previous_secret_until" TIMESTAMP WITH TIME ZONE,
        "switched_off_at" TIMESTAMP WITH TIME ZONE,
        "switched_off_reason" text,
        "last_succeeded_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "webhooks_3d2d8002_check" CHECK ("switched_off_reason" IN ('unreachable', 'gone')),
        CONSTRAINT "webhooks_a265f4f8_check" CHECK (NOT "active" OR "switched_off_at" IS NULL),
        CONSTRAINT "webhooks_70e80653_check" CHECK (("switched_off_at" IS NULL) = ("switched_off_reason" IS NULL)),
        CONSTRAINT "webhooks_04df7eae_check" CHECK (("previous_secret" IS NULL) = ("previous_secret_until" IS NULL)),
        CONSTRAINT "webhooks_pkey" PRIMARY KEY ("id")
      )`,
    );
    await runner.query(
      `CREATE TABLE "webhook_deliveries" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid NOT NULL,
        "webhook_id" uuid NOT NULL,
        "event_id" uuid NOT NULL,
        "event_type" text NOT NULL,
        "status" text NOT NULL DEFAULT 'pending',
        "attempts" integer NOT NULL DEFAULT '0',
        "tries" smallint NOT NULL DEFAULT '0',
        "tries_since" TIMESTAMP WITH TIME ZONE NOT NULL,
        "next_attempt_at" TIMESTAMP WITH TIME ZONE,
        "sending_until" TIMESTAMP WITH TIME ZONE,
        "last_attempt_at" TIMESTAMP WITH TIME ZONE,
        "failure" text,
        "response_status" smallint,
        "response_start" text,
        "duration_ms" integer,
        CONSTRAINT "webhook_deliveries_d4a988f3_check" CHECK ("status" IN ('pending', 'delivered', 'failed')),
        CONSTRAINT "webhook_deliveries_e7280d21_check" CHECK ("failure" IN ('malformed', 'not-https', 'private', 'unknown', 'unresolved', 'connection', 'certificate', 'timeout', 'redirect', 'status', 'switched-off', 'event-gone')),
        CONSTRAINT "webhook_deliveries_1471e361_check" CHECK (("status" = 'pending') = ("next_attempt_at" IS NOT NULL)),
        CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
      )`,
    );
    await runner.query(`CREATE INDEX "webhooks_family_id_idx" ON "webhooks" ("family_id")`);
    await runner.query(
      `CREATE INDEX "webhook_deliveries_finished_idx" ON "webhook_deliveries" ("created_at") WHERE "status" <> 'pending'`,
    );
    await runner.query(
      `CREATE INDEX "webhook_deliveries_pending_idx" ON "webhook_deliveries" ("next_attempt_at") WHERE "status" = 'pending'`,
    );
    await runner.query(
      `CREATE INDEX "webhook_deliveries_family_id_webhook_id_id_idx" ON "webhook_deliveries" ("family_id", "webhook_id", "id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "webhook_deliveries_webhook_id_event_id_idx" ON "webhook_deliveries" ("webhook_id", "event_id")`,
    );
    await runner.query(
      `ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `CREATE TRIGGER "record_row_event" AFTER INSERT OR UPDATE OR DELETE ON "webhooks"
       FOR EACH ROW EXECUTE FUNCTION record_row_event('webhook')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "webhook_deliveries"`);
    await runner.query(`DROP TABLE "webhooks"`);
  }
}
