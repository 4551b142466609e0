import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a subject is holds from a day on: the past keeps what was true then, and a change may lie ahead. */
export class KeepFactsOfSubjectsOverTime1795000034000 implements MigrationInterface {
  name = 'KeepFactsOfSubjectsOverTime1795000034000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "subjects" ADD COLUMN "facts_over_time" jsonb NOT NULL DEFAULT '[]'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "subjects" DROP COLUMN "facts_over_time"`);
  }
}
