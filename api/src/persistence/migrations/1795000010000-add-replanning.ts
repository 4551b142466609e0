import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Weeks can be planned again: a job may only ask, and a version that is replaced keeps where everything stood. */
export class AddReplanning1795000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "jobs" DROP CONSTRAINT "jobs_c1450e90_check"`);
    await runner.query(
      `ALTER TABLE "jobs" ADD CONSTRAINT "jobs_ea68e734_check" CHECK ("kind" IN ('generate-schedule', 'replan-schedule'))`,
    );
    await runner.query(`ALTER TABLE "jobs" ADD "preview" jsonb`);
    await runner.query(`ALTER TABLE "schedule_versions" ADD "layout" jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "schedule_versions" DROP COLUMN "layout"`);
    await runner.query(`ALTER TABLE "jobs" DROP COLUMN "preview"`);
    await runner.query(`DELETE FROM "jobs" WHERE "kind" = 'replan-schedule'`);
    await runner.query(`ALTER TABLE "jobs" DROP CONSTRAINT "jobs_ea68e734_check"`);
    await runner.query(
      `ALTER TABLE "jobs" ADD CONSTRAINT "jobs_c1450e90_check" CHECK ("kind" IN ('generate-schedule'))`,
    );
  }
}
