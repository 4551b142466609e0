import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A device is kept as data, so that the app can name it in the language of the reader. */
export class TellDevicesByBrowserAndSystem1795000025000 implements MigrationInterface {
  name = 'TellDevicesByBrowserAndSystem1795000025000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "auth_sessions" ADD COLUMN "browser" text, ADD COLUMN "system" text`);
    // Each was made by one function, as "Chrome on Android", "A browser on Android", "Chrome" or "Another device".
    await runner.query(`
      UPDATE "auth_sessions" SET
        "browser" = NULLIF(NULLIF(split_part("device_name", ' on ', 1), 'A browser'), 'Another device'),
        "system" = NULLIF(split_part("device_name", ' on ', 2), '')`);
    await runner.query(`ALTER TABLE "auth_sessions" DROP COLUMN "device_name"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "auth_sessions" ADD COLUMN "device_name" text`);
    await runner.query(`
      UPDATE "auth_sessions" SET "device_name" = CASE
        WHEN "system" IS NULL THEN COALESCE("browser", 'Another device')
        ELSE COALESCE("browser", 'A browser') || ' on ' || "system" END`);
    await runner.query(`
      ALTER TABLE "auth_sessions"
        ALTER COLUMN "device_name" SET NOT NULL,
        DROP COLUMN "browser",
        DROP COLUMN "system"`);
  }
}
