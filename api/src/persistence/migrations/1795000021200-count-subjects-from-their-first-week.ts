import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A subject's weeks are counted from the first week it was planned in, not from the start of each request. */
export class CountSubjectsFromTheirFirstWeek1795000021200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "subjects" ADD "series_start" date`);
    await runner.query(
      `UPDATE "subjects" SET "series_start" = first.monday
       FROM (SELECT "subject_id", date_trunc('week', min("date"))::date AS monday
             FROM "items" WHERE "subject_id" IS NOT NULL GROUP BY "subject_id") first
       WHERE first."subject_id" = "subjects"."id"`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "subjects" DROP COLUMN "series_start"`);
  }
}
