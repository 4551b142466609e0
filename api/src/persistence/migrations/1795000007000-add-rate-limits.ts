import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counters of requests per minute, in the shape rate-limiter-flexible expects. No entity stands for it: only
 * that library reads it. Unlogged, since a counter lost in a crash harms nobody and every request writes one.
 */
export class AddRateLimits1795000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE UNLOGGED TABLE "rate_limits" (
        "key" varchar(255) NOT NULL,
        "points" integer NOT NULL DEFAULT 0,
        "expire" bigint,
        CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "rate_limits"`);
  }
}
