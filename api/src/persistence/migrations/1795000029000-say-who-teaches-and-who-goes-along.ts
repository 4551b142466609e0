import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A commitment has a way there and back, and people who go along; a subject has its teachers, a lesson its adult. */
export class SayWhoTeachesAndWhoGoesAlong1795000029000 implements MigrationInterface {
  name = 'SayWhoTeachesAndWhoGoesAlong1795000029000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "commitments"
      ADD COLUMN "travel_before_minutes" smallint NOT NULL DEFAULT 0,
      ADD COLUMN "travel_after_minutes" smallint NOT NULL DEFAULT 0,
      ADD COLUMN "companion_parent_ids" uuid[] NOT NULL DEFAULT '{}',
      ADD COLUMN "companion_child_ids" uuid[] NOT NULL DEFAULT '{}',
      ADD CONSTRAINT "commitments_6b023952_check" CHECK ("travel_before_minutes" BETWEEN 0 AND 180),
      ADD CONSTRAINT "commitments_8eca4d22_check" CHECK ("travel_after_minutes" BETWEEN 0 AND 180),
      ADD CONSTRAINT "commitments_d7e912ec_check" CHECK ("owner_kind" <> 'family' OR cardinality("companion_parent_ids") + cardinality("companion_child_ids") = 0)`);
    await runner.query(`ALTER TABLE "subjects"
      ADD COLUMN "teaching_rule" text NOT NULL DEFAULT 'any',
      ADD COLUMN "teacher_ids" uuid[] NOT NULL DEFAULT '{}',
      ADD CONSTRAINT "subjects_b396e408_check" CHECK ("teaching_rule" IN ('any', 'rather', 'only')),
      ADD CONSTRAINT "subjects_59801229_check" CHECK (("teaching_rule" = 'any') = (cardinality("teacher_ids") = 0))`);
    await runner.query(`ALTER TABLE "items" ADD COLUMN "parent_id" uuid,
      ADD CONSTRAINT "items_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "parents"("id") ON DELETE SET NULL`);
    await runner.query(`CREATE INDEX "items_parent_id_idx" ON "items" ("parent_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "items" DROP COLUMN "parent_id"`);
    await runner.query(
      `ALTER TABLE "subjects" DROP COLUMN "teacher_ids", DROP COLUMN "teaching_rule"`,
    );
    await runner.query(`ALTER TABLE "commitments" DROP COLUMN "companion_child_ids",
      DROP COLUMN "companion_parent_ids", DROP COLUMN "travel_after_minutes", DROP COLUMN "travel_before_minutes"`);
  }
}
