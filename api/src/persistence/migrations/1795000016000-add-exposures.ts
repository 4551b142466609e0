import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which weeks were planned how, by chance, and with what chance. */
export class AddExposures1795000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "exposures" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid NOT NULL,
        "monday" date NOT NULL,
        "experiment_id" uuid,
        "arm" text,
        "serves" text NOT NULL,
        "model_version_id" uuid,
        "tries" boolean NOT NULL,
        "propensity" double precision NOT NULL,
        CONSTRAINT "exposures_family_id_monday_key" UNIQUE ("family_id", "monday"),
        CONSTRAINT "exposures_f130559f_check" CHECK ("serves" IN ('champions', 'rules', 'version')),
        CONSTRAINT "exposures_46de0a9b_check" CHECK (EXTRACT(ISODOW FROM "monday") = 1),
        CONSTRAINT "exposures_c159a1f7_check" CHECK (("experiment_id" IS NULL) = ("arm" IS NULL)),
        CONSTRAINT "exposures_682d849d_check" CHECK ("propensity" > 0 AND "propensity" <= 1),
        CONSTRAINT "exposures_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "exposures_experiment_id_idx" ON "exposures"  ("experiment_id")`,
    );
    await runner.query(
      `CREATE INDEX "exposures_model_version_id_idx" ON "exposures"  ("model_version_id")`,
    );
    await runner.query(
      `ALTER TABLE "exposures" ADD CONSTRAINT "exposures_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "exposures" ADD CONSTRAINT "exposures_experiment_id_fkey" FOREIGN KEY ("experiment_id") REFERENCES "experiments"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "exposures" ADD CONSTRAINT "exposures_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_versions"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "exposures" DROP CONSTRAINT "exposures_model_version_id_fkey"`);
    await runner.query(`ALTER TABLE "exposures" DROP CONSTRAINT "exposures_experiment_id_fkey"`);
    await runner.query(`ALTER TABLE "exposures" DROP CONSTRAINT "exposures_family_id_fkey"`);
    await runner.query(`DROP TABLE "exposures"`);
  }
}
