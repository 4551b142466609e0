import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A version keeps a fingerprint of the facts that each of its weeks was planned with. Versions from before have none, and
 * count as planned with the facts that hold.
 */
export class KeepFactsOfPlannedWeeks1795000032000 implements MigrationInterface {
  name = 'KeepFactsOfPlannedWeeks1795000032000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "schedule_versions" ADD COLUMN "week_facts" jsonb NOT NULL DEFAULT '{}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "schedule_versions" DROP COLUMN "week_facts"`);
  }
}
