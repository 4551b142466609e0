import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Models are data in a registry, made by runs of which one is under way at a time. */
export class AddModelRegistry1795000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "training_runs" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "trigger" text NOT NULL,
        "status" text NOT NULL DEFAULT 'queued',
        "live" boolean NOT NULL DEFAULT true,
        "kinds" text array NOT NULL DEFAULT '{}',
        "seed" integer NOT NULL,
        "progress" jsonb,
        "data_window" jsonb,
        "counts" jsonb,
        "outcomes" jsonb NOT NULL DEFAULT '[]',
        "timings" jsonb NOT NULL DEFAULT '{}',
        "error" jsonb,
        "mlflow" jsonb,
        "attempts" smallint NOT NULL DEFAULT '0',
        "requested_by" uuid,
        "cancel_requested_at" TIMESTAMP WITH TIME ZONE,
        "started_at" TIMESTAMP WITH TIME ZONE,
        "finished_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "training_runs_080f348d_check" CHECK ("trigger" IN ('first', 'cron', 'steward', 'drift', 'volume', 'import')),
        CONSTRAINT "training_runs_0874ae8e_check" CHECK ("status" IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
        CONSTRAINT "training_runs_1256584a_check" CHECK ("kinds" <@ ARRAY['generator', 'engagement', 'satisfaction']::text[]),
        CONSTRAINT "training_runs_dac97f23_check" CHECK ("live" = ("status" IN ('queued', 'running'))),
        CONSTRAINT "training_runs_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "training_runs_requested_by_idx" ON "training_runs"  ("requested_by")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "training_runs_live_key" ON "training_runs"  ("live") WHERE "live"`,
    );
    await runner.query(`CREATE TABLE "model_versions" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "kind" text NOT NULL,
        "number" integer NOT NULL,
        "status" text NOT NULL DEFAULT 'candidate',
        "origin" text NOT NULL,
        "schema_version" integer NOT NULL,
        "parameters" jsonb NOT NULL DEFAULT '{}',
        "data_window" jsonb,
        "counts" jsonb NOT NULL,
        "metrics" jsonb NOT NULL DEFAULT '{}',
        "importance" jsonb NOT NULL DEFAULT '[]',
        "calibration" jsonb NOT NULL DEFAULT '[]',
        "baseline" jsonb,
        "gate" jsonb,
        "seed" integer NOT NULL,
        "code_version" text NOT NULL,
        "artefact" bytea NOT NULL,
        "checksum" text NOT NULL,
        "artefact_problem" text,
        "run_id" uuid,
        "previous_champion_id" uuid,
        "promoted_at" TIMESTAMP WITH TIME ZONE,
        "promoted_by" uuid,
        "archived_at" TIMESTAMP WITH TIME ZONE,
        "archived_by" uuid,
        CONSTRAINT "model_versions_kind_number_key" UNIQUE ("kind", "number"),
        CONSTRAINT "model_versions_ba899718_check" CHECK ("kind" IN ('generator', 'engagement', 'satisfaction')),
        CONSTRAINT "model_versions_bded3969_check" CHECK ("status" IN ('candidate', 'champion', 'archived', 'refused')),
        CONSTRAINT "model_versions_5c8034bc_check" CHECK ("origin" IN ('synthetic', 'trained', 'imported')),
        CONSTRAINT "model_versions_42672602_check" CHECK (("status" = 'champion') <= ("promoted_at" IS NOT NULL)),
        CONSTRAINT "model_versions_90018e03_check" CHECK ("number" > 0),
        CONSTRAINT "model_versions_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE INDEX "model_versions_run_id_idx" ON "model_versions"  ("run_id")`);
    await runner.query(
      `CREATE INDEX "model_versions_previous_champion_id_idx" ON "model_versions"  ("previous_champion_id")`,
    );
    await runner.query(
      `CREATE INDEX "model_versions_promoted_by_idx" ON "model_versions"  ("promoted_by")`,
    );
    await runner.query(
      `CREATE INDEX "model_versions_archived_by_idx" ON "model_versions"  ("archived_by")`,
    );
    await runner.query(
      `CREATE INDEX "model_versions_kind_status_idx" ON "model_versions"  ("kind", "status")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "model_versions_champion_key" ON "model_versions"  ("kind") WHERE "status" = 'champion'`,
    );
    await runner.query(
      `ALTER TABLE "training_runs" ADD CONSTRAINT "training_runs_requested_by_fkey" FOREIGN KEY ("requested_by") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "training_runs"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_previous_champion_id_fkey" FOREIGN KEY ("previous_champion_id") REFERENCES "model_versions"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_promoted_by_fkey" FOREIGN KEY ("promoted_by") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_archived_by_fkey" FOREIGN KEY ("archived_by") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "model_versions" DROP CONSTRAINT "model_versions_archived_by_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "model_versions" DROP CONSTRAINT "model_versions_promoted_by_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "model_versions" DROP CONSTRAINT "model_versions_previous_champion_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "model_versions" DROP CONSTRAINT "model_versions_run_id_fkey"`);
    await runner.query(
      `ALTER TABLE "training_runs" DROP CONSTRAINT "training_runs_requested_by_fkey"`,
    );
    await runner.query(`DROP TABLE "model_versions"`);
    await runner.query(`DROP TABLE "training_runs"`);
  }
}
