import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A subject is not taught between some days, before a day, or after one. */
export class LetSubjectsPause1795000028000 implements MigrationInterface {
  name = 'LetSubjectsPause1795000028000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "subjects" ADD COLUMN "pauses" jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "subjects" DROP COLUMN "pauses"`);
  }
}
