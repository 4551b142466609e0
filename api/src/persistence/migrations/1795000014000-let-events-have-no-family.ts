import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A model that is promoted is an event like any other, and belongs to no family. */
export class LetEventsHaveNoFamily1795000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "outbox_events" ALTER COLUMN "family_id" DROP NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "outbox_events" WHERE "family_id" IS NULL`);
    await runner.query(`ALTER TABLE "outbox_events" ALTER COLUMN "family_id" SET NOT NULL`);
  }
}
