import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A subject may come four times a week, and a lesson may take 20, 40 or 50 minutes. */
export class WidenSubjectChoices1795000022000 implements MigrationInterface {
  name = 'WidenSubjectChoices1795000022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "subjects"
        DROP CONSTRAINT "subjects_b1285354_check",
        DROP CONSTRAINT "subjects_9f1c84f1_check"`);
    await runner.query(`
      ALTER TABLE "subjects"
        ADD CONSTRAINT "subjects_8737093a_check" CHECK ("minutes" IN (15, 20, 30, 40, 45, 50, 60, 90)),
        ADD CONSTRAINT "subjects_a23d853a_check" CHECK ("frequency" IN ('daily', 'four-times', 'two-to-three', 'weekly', 'occasional'))`);
  }

  /** What the narrower sets cannot hold becomes the nearest choice that they have. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "subjects"
        DROP CONSTRAINT "subjects_8737093a_check",
        DROP CONSTRAINT "subjects_a23d853a_check"`);
    await runner.query(`
      UPDATE "subjects" SET
        "frequency" = CASE "frequency" WHEN 'four-times' THEN 'daily' ELSE "frequency" END,
        "minutes" = CASE "minutes" WHEN 20 THEN 15 WHEN 40 THEN 45 WHEN 50 THEN 45 ELSE "minutes" END`);
    await runner.query(`
      ALTER TABLE "subjects"
        ADD CONSTRAINT "subjects_b1285354_check" CHECK ("minutes" IN (15, 30, 45, 60, 90)),
        ADD CONSTRAINT "subjects_9f1c84f1_check" CHECK ("frequency" IN ('daily', 'two-to-three', 'weekly', 'occasional'))`);
  }
}
