import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Completed answers follow the rows that settings change; a draft that is under way does not. */
export class TellDraftsFromCompletedAnswers1795000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "questionnaires" ADD "completed_version" integer`);
    await runner.query(
      `UPDATE "questionnaires" SET "completed_version" = "version" WHERE "completed_at" IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "questionnaires" DROP COLUMN "completed_version"`);
  }
}
