import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the data has moved from what a champion knows, and what its predictions came to. */
export class AddModelMonitoring1795000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "drift_reports" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "kind" text NOT NULL,
        "version_id" uuid NOT NULL,
        "window_from" TIMESTAMP WITH TIME ZONE NOT NULL,
        "window_to" TIMESTAMP WITH TIME ZONE NOT NULL,
        "row_count" integer NOT NULL,
        "features" jsonb NOT NULL,
        "predictions" jsonb NOT NULL,
        "max_psi" double precision NOT NULL,
        "alert" boolean NOT NULL,
        "run_id" uuid,
        CONSTRAINT "drift_reports_ba899718_check" CHECK ("kind" IN ('generator', 'engagement', 'satisfaction')),
        CONSTRAINT "drift_reports_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "drift_reports_version_id_idx" ON "drift_reports"  ("version_id")`,
    );
    await runner.query(`CREATE INDEX "drift_reports_run_id_idx" ON "drift_reports"  ("run_id")`);
    await runner.query(
      `CREATE INDEX "drift_reports_kind_created_at_idx" ON "drift_reports"  ("kind", "created_at")`,
    );
    await runner.query(`CREATE TABLE "reward_weeks" (
        "monday" date NOT NULL,
        "version_id" uuid NOT NULL,
        "lessons" integer NOT NULL,
        "mean_predicted" double precision NOT NULL,
        "mean_realised" double precision NOT NULL,
        "measured_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "reward_weeks_pkey" PRIMARY KEY ("monday", "version_id")
      )`);
    await runner.query(
      `CREATE INDEX "reward_weeks_version_id_idx" ON "reward_weeks"  ("version_id")`,
    );
    await runner.query(
      `ALTER TABLE "drift_reports" ADD CONSTRAINT "drift_reports_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "model_versions"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "drift_reports" ADD CONSTRAINT "drift_reports_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "training_runs"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "reward_weeks" ADD CONSTRAINT "reward_weeks_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "model_versions"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "reward_weeks" DROP CONSTRAINT "reward_weeks_version_id_fkey"`);
    await runner.query(`ALTER TABLE "drift_reports" DROP CONSTRAINT "drift_reports_run_id_fkey"`);
    await runner.query(
      `ALTER TABLE "drift_reports" DROP CONSTRAINT "drift_reports_version_id_fkey"`,
    );
    await runner.query(`DROP TABLE "reward_weeks"`);
    await runner.query(`DROP TABLE "drift_reports"`);
  }
}
