import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways to plan that are held against each other, one at a time. */
export class AddExperiments1795000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "experiments" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "name" text NOT NULL,
        "question" text NOT NULL,
        "status" text NOT NULL DEFAULT 'draft',
        "outcome" text NOT NULL,
        "arms" jsonb NOT NULL,
        "max_families" integer NOT NULL,
        "started_at" TIMESTAMP WITH TIME ZONE,
        "started_by" uuid,
        "stopped_at" TIMESTAMP WITH TIME ZONE,
        "stopped_by" uuid,
        "stop_reason" text,
        "results" jsonb,
        CONSTRAINT "experiments_c703000a_check" CHECK ("status" IN ('draft', 'running', 'stopped')),
        CONSTRAINT "experiments_03403016_check" CHECK ("outcome" IN ('completion', 'rating')),
        CONSTRAINT "experiments_8418fcca_check" CHECK ("stop_reason" IN ('steward', 'better', 'harm', 'undecided')),
        CONSTRAINT "experiments_9e9f4152_check" CHECK (("status" = 'stopped') = ("stop_reason" IS NOT NULL)),
        CONSTRAINT "experiments_547e386e_check" CHECK (("status" = 'stopped') = ("stopped_at" IS NOT NULL)),
        CONSTRAINT "experiments_0f9e11f6_check" CHECK (("status" = 'draft') = ("started_at" IS NULL)),
        CONSTRAINT "experiments_3b379071_check" CHECK ("max_families" > 0),
        CONSTRAINT "experiments_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "experiments_started_by_idx" ON "experiments"  ("started_by")`,
    );
    await runner.query(
      `CREATE INDEX "experiments_stopped_by_idx" ON "experiments"  ("stopped_by")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "experiments_running_key" ON "experiments"  ("status") WHERE "status" = 'running'`,
    );
    await runner.query(
      `ALTER TABLE "experiments" ADD CONSTRAINT "experiments_started_by_fkey" FOREIGN KEY ("started_by") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "experiments" ADD CONSTRAINT "experiments_stopped_by_fkey" FOREIGN KEY ("stopped_by") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "experiments" DROP CONSTRAINT "experiments_stopped_by_fkey"`);
    await runner.query(`ALTER TABLE "experiments" DROP CONSTRAINT "experiments_started_by_fkey"`);
    await runner.query(`DROP TABLE "experiments"`);
  }
}
