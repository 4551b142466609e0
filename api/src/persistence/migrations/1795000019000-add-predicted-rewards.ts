import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lessons remember how well the models thought they would go, so that it can be held against what happened. */
export class AddPredictedRewards1795000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "item_children" ADD "predicted_reward" real`);
    await runner.query(
      `ALTER TABLE "item_children" ADD CONSTRAINT "item_children_fd3f7378_check" CHECK ("predicted_reward" BETWEEN 0 AND 1)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "item_children" DROP COLUMN "predicted_reward"`);
  }
}
