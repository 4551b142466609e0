import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told, each once, and how they want to be told. */
export class AddNotifications1795000060000 implements MigrationInterface {
  name = 'AddNotifications1795000060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "notification_preferences" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "account_id" uuid NOT NULL,
        "choices" jsonb NOT NULL DEFAULT '{}',
        "quiet_from_minute" smallint,
        "quiet_to_minute" smallint,
        "daily_limit" smallint NOT NULL DEFAULT '10',
        CONSTRAINT "notification_preferences_family_id_account_id_key" UNIQUE ("family_id", "account_id"),
        CONSTRAINT "notification_preferences_27528be8_check" CHECK ("quiet_from_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "notification_preferences_a1c0bdb8_check" CHECK ("quiet_to_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "notification_preferences_3e2c84b6_check" CHECK ("daily_limit" BETWEEN 1 AND 50),
        CONSTRAINT "notification_preferences_e0507ee1_check" CHECK ("quiet_from_minute" <> "quiet_to_minute"),
        CONSTRAINT "notification_preferences_4b9c20ca_check" CHECK (("quiet_from_minute" IS NULL) = ("quiet_to_minute" IS NULL)),
        CONSTRAINT "notification_preferences_pkey" PRIMARY KEY ("id")
      )`,
    );
    await runner.query(
      `CREATE INDEX "notification_preferences_account_id_idx" ON "notification_preferences" ("account_id")`,
    );
    await runner.query(
      `CREATE TABLE "notification_rounds" (
        "kind" text NOT NULL,
        "time_zone" text NOT NULL,
        "date" date NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "told" integer NOT NULL,
        CONSTRAINT "notification_rounds_a1db3a41_check" CHECK ("kind" IN ('task-due', 'task-starting', 'lesson-starting', 'day-plan', 'week-summary', 'plan-ready', 'plan-changed', 'invitation')),
        CONSTRAINT "notification_rounds_pkey" PRIMARY KEY ("kind", "time_zone", "date")
      )`,
    );
    await runner.query(
      `CREATE TABLE "notifications" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid NOT NULL,
        "recipient_id" uuid NOT NULL,
        "account_id" uuid,
        "kind" text NOT NULL,
        "subject_id" uuid NOT NULL,
        "occurrence" text NOT NULL,
        "data" jsonb NOT NULL DEFAULT '{}',
        "listed" boolean NOT NULL DEFAULT true,
        "read_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "notifications_once_key" UNIQUE ("recipient_id", "kind", "subject_id", "occurrence"),
        CONSTRAINT "notifications_a1db3a41_check" CHECK ("kind" IN ('task-due', 'task-starting', 'lesson-starting', 'day-plan', 'week-summary', 'plan-ready', 'plan-changed', 'invitation')),
        CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
      )`,
    );
    await runner.query(
      `CREATE INDEX "notifications_family_id_idx" ON "notifications" ("family_id")`,
    );
    await runner.query(
      `CREATE INDEX "notifications_unread_idx" ON "notifications" ("account_id") WHERE "read_at" IS NULL AND "listed"`,
    );
    await runner.query(
      `CREATE INDEX "notifications_account_id_id_idx" ON "notifications" ("account_id", "id")`,
    );
    await runner.query(
      `ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "notifications" ADD CONSTRAINT "notifications_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "notifications" ADD CONSTRAINT "notifications_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "notifications"`);
    await runner.query(`DROP TABLE "notification_rounds"`);
    await runner.query(`DROP TABLE "notification_preferences"`);
  }
}
