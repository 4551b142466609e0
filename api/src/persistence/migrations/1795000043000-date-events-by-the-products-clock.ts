import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events that the database writes are dated as all other rows are: by the clock of the process that makes the change, which
 * plays at another moment where somebody asked for it (`brightpath.clock_shift_ms`, set by the connection).
 */
export class DateEventsByTheProductsClock1795000043000 implements MigrationInterface {
  name = 'DateEventsByTheProductsClock1795000043000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION product_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
      SELECT now() + make_interval(secs =>
        COALESCE(NULLIF(current_setting('brightpath.clock_shift_ms', true), '')::float8, 0) / 1000)
    $$`);
    await runner.query(`ALTER TABLE "outbox_events" ALTER "created_at" SET DEFAULT product_now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "outbox_events" ALTER "created_at" SET DEFAULT now()`);
    await runner.query(`DROP FUNCTION product_now()`);
  }
}
