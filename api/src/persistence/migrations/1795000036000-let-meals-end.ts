import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meal that the family has no more stays in the weeks in which it had it. */
export class LetMealsEnd1795000036000 implements MigrationInterface {
  name = 'LetMealsEnd1795000036000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meals" ADD COLUMN "until" date`);
  }

  /** Without the column a meal that is over would come back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "meals" WHERE "until" < now()::date`);
    await runner.query(`ALTER TABLE "meals" DROP COLUMN "until"`);
  }
}
