import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages on their way, and the addresses that get none. */
export class AddDeliveries1795000061000 implements MigrationInterface {
  name = 'AddDeliveries1795000061000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "deliveries" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid NOT NULL,
        "notification_id" uuid NOT NULL,
        "recipient_id" uuid NOT NULL,
        "channel" text NOT NULL,
        "status" text NOT NULL DEFAULT 'waiting',
        "send_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "folded" boolean NOT NULL DEFAULT false,
        "attempts" smallint NOT NULL DEFAULT '0',
        "sent_at" TIMESTAMP WITH TIME ZONE,
        "problem" text,
        CONSTRAINT "deliveries_notification_id_channel_key" UNIQUE ("notification_id", "channel"),
        CONSTRAINT "deliveries_1b0718e6_check" CHECK ("channel" IN ('email', 'push')),
        CONSTRAINT "deliveries_e19936da_check" CHECK ("status" IN ('waiting', 'sending', 'sent', 'dropped', 'failed')),
        CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
      )`,
    );
    await runner.query(`CREATE INDEX "deliveries_family_id_idx" ON "deliveries" ("family_id")`);
    await runner.query(
      `CREATE INDEX "deliveries_sent_idx" ON "deliveries" ("recipient_id", "channel", "sent_at") WHERE "status" = 'sent' AND NOT "folded"`,
    );
    await runner.query(
      `CREATE INDEX "deliveries_due_idx" ON "deliveries" ("channel", "send_at") WHERE "status" IN ('waiting', 'sending')`,
    );
    await runner.query(
      `CREATE TABLE "kept_mails" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "recipient" text NOT NULL,
        "subject" text NOT NULL,
        "text" text NOT NULL,
        "html" text NOT NULL,
        "headers" jsonb NOT NULL,
        CONSTRAINT "kept_mails_pkey" PRIMARY KEY ("id")
      )`,
    );
    await runner.query(
      `CREATE TABLE "mail_stops" (
        "address_hash" text NOT NULL,
        "reason" text NOT NULL,
        "stopped_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "mail_stops_52a82737_check" CHECK ("reason" IN ('bounced', 'unsubscribed')),
        CONSTRAINT "mail_stops_pkey" PRIMARY KEY ("address_hash")
      )`,
    );
    await runner.query(
      `CREATE TABLE "service_keys" (
        "name" text NOT NULL,
        "value" text NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "service_keys_pkey" PRIMARY KEY ("name")
      )`,
    );
    await runner.query(
      `ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notifications"("id") ON DELETE CASCADE`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "deliveries"`);
    await runner.query(`DROP TABLE "mail_stops"`);
    await runner.query(`DROP TABLE "kept_mails"`);
    await runner.query(`DROP TABLE "service_keys"`);
  }
}
