import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A member keeps the id of the invitation that was accepted: the row of the invitation is gone by then. */
export class RememberAcceptedInvitations1795000021300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "members" ADD "invitation_id" uuid`);
    await runner.query(`CREATE INDEX "members_invitation_id_idx" ON "members" ("invitation_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "members_invitation_id_idx"`);
    await runner.query(`ALTER TABLE "members" DROP COLUMN "invitation_id"`);
  }
}
