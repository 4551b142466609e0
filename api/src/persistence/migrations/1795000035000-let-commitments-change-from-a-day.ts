import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A commitment that becomes another one is kept in parts, whose rhythm counts on from the first one's start. Adults who go
 * along stay there, as they did so far, or bring and fetch.
 */
export class LetCommitmentsChangeFromADay1795000035000 implements MigrationInterface {
  name = 'LetCommitmentsChangeFromADay1795000035000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "commitments"
      ADD COLUMN "rhythm_start" date,
      ADD COLUMN "series_id" uuid,
      ADD COLUMN "adults_stay" boolean NOT NULL DEFAULT true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "commitments"
      DROP COLUMN "adults_stay", DROP COLUMN "series_id", DROP COLUMN "rhythm_start"`);
  }
}
