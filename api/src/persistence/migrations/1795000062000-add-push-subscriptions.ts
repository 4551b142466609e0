import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browsers that take pushes. */
export class AddPushSubscriptions1795000062000 implements MigrationInterface {
  name = 'AddPushSubscriptions1795000062000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "push_subscriptions" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "account_id" uuid NOT NULL,
        "session_id" uuid NOT NULL,
        "endpoint" text NOT NULL,
        "p256dh" text NOT NULL,
        "auth" text NOT NULL,
        "show_names" boolean NOT NULL DEFAULT false,
        "gone_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "push_subscriptions_endpoint_key" UNIQUE ("endpoint"),
        CONSTRAINT "push_subscriptions_pkey" PRIMARY KEY ("id")
      )`,
    );
    await runner.query(
      `CREATE INDEX "push_subscriptions_session_id_idx" ON "push_subscriptions" ("session_id")`,
    );
    await runner.query(
      `CREATE INDEX "push_subscriptions_account_id_idx" ON "push_subscriptions" ("account_id")`,
    );
    await runner.query(
      `ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "auth_sessions"("id") ON DELETE CASCADE`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "push_subscriptions"`);
  }
}
