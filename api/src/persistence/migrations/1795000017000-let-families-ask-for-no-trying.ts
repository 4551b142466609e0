import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A family may ask that its plans try nothing new. */
export class LetFamiliesAskForNoTrying1795000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "families" ADD "tries_new_times" boolean NOT NULL DEFAULT true`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "families" DROP COLUMN "tries_new_times"`);
  }
}
