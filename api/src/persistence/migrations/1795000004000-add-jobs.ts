import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddJobs1795000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "idempotency_keys" (
        "family_id" uuid NOT NULL,
        "key" text NOT NULL,
        "request_hash" text NOT NULL,
        "status" smallint,
        "response" jsonb,
        "headers" jsonb NOT NULL DEFAULT '{}',
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("family_id", "key")
      )`);
    await runner.query(`CREATE TABLE "jobs" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "status" text NOT NULL DEFAULT 'queued',
        "params" jsonb NOT NULL DEFAULT '{}',
        "progress" jsonb,
        "result" jsonb,
        "error" jsonb,
        "requested_by" uuid,
        "cancel_requested_at" TIMESTAMP WITH TIME ZONE,
        "started_at" TIMESTAMP WITH TIME ZONE,
        "finished_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "jobs_family_id_id_key" UNIQUE ("family_id", "id"),
        CONSTRAINT "jobs_c1450e90_check" CHECK ("kind" IN ('generate-schedule')),
        CONSTRAINT "jobs_0874ae8e_check" CHECK ("status" IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
        CONSTRAINT "jobs_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "jobs_family_id_created_at_idx" ON "jobs"  ("family_id", "created_at") `,
    );
    await runner.query(
      `ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "jobs" ADD CONSTRAINT "jobs_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "jobs" ADD CONSTRAINT "jobs_requested_by_fkey" FOREIGN KEY ("requested_by") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "jobs" DROP CONSTRAINT "jobs_requested_by_fkey"`);
    await runner.query(`ALTER TABLE "jobs" DROP CONSTRAINT "jobs_family_id_fkey"`);
    await runner.query(
      `ALTER TABLE "idempotency_keys" DROP CONSTRAINT "idempotency_keys_family_id_fkey"`,
    );
    await runner.query(`DROP TABLE "jobs"`);
    await runner.query(`DROP TABLE "idempotency_keys"`);
  }
}
