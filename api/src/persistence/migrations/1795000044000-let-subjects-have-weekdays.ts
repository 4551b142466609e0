import type { MigrationInterface, QueryRunner } from 'typeorm';

const KNOWN = `CONSTRAINT "subjects_e1b33adb_check" CHECK ("weekdays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[])`;

/** A subject may be taught on some days of the week alone. */
export class LetSubjectsHaveWeekdays1795000044000 implements MigrationInterface {
  name = 'LetSubjectsHaveWeekdays1795000044000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "subjects" ADD COLUMN "weekdays" smallint[] NOT NULL DEFAULT '{}' ${KNOWN}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "subjects" DROP COLUMN "weekdays"`);
    await runner.query(
      `UPDATE "subjects" SET "facts_over_time" = (SELECT jsonb_agg("facts" - 'weekdays') FROM jsonb_array_elements("facts_over_time") "facts")
       WHERE "facts_over_time" <> '[]'`,
    );
  }
}
