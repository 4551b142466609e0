import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was learned of a family is kept beside the plan that was made with it; it goes with the child or the subject. */
export class AddFamilyTastes1795000019100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "family_tastes" (
        "family_id" uuid NOT NULL,
        "fingerprint" text NOT NULL,
        "models" jsonb NOT NULL,
        "style" jsonb,
        "learned_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "family_tastes_pkey" PRIMARY KEY ("family_id"),
        CONSTRAINT "family_tastes_family_id_fkey" FOREIGN KEY ("family_id")
          REFERENCES "families"("id") ON DELETE CASCADE
      )`,
    );
    await runner.query(
      `CREATE TABLE "child_tastes" (
        "child_id" uuid NOT NULL,
        "subject_id" uuid NOT NULL,
        "family_id" uuid NOT NULL,
        "learned" jsonb NOT NULL,
        CONSTRAINT "child_tastes_pkey" PRIMARY KEY ("child_id", "subject_id"),
        CONSTRAINT "child_tastes_family_id_fkey" FOREIGN KEY ("family_id")
          REFERENCES "family_tastes"("family_id") ON DELETE CASCADE,
        CONSTRAINT "child_tastes_family_id_child_id_fkey" FOREIGN KEY ("family_id", "child_id")
          REFERENCES "children"("family_id","id") ON DELETE CASCADE,
        CONSTRAINT "child_tastes_family_id_subject_id_fkey" FOREIGN KEY ("family_id", "subject_id")
          REFERENCES "subjects"("family_id","id") ON DELETE CASCADE
      )`,
    );
    await runner.query(
      `CREATE INDEX "child_tastes_family_id_child_id_idx" ON "child_tastes" ("family_id", "child_id")`,
    );
    await runner.query(
      `CREATE INDEX "child_tastes_family_id_subject_id_idx" ON "child_tastes" ("family_id", "subject_id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "child_tastes"`);
    await runner.query(`DROP TABLE "family_tastes"`);
  }
}
