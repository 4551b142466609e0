import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Without them, erasing an account or a version reads these tables from end to end. */
export class IndexForeignKeys1795000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "audit_entries_account_id_idx" ON "audit_entries" ("account_id")`,
    );
    await runner.query(
      `CREATE INDEX "consent_decisions_account_id_idx" ON "consent_decisions" ("account_id")`,
    );
    await runner.query(`CREATE INDEX "invitations_invited_by_idx" ON "invitations" ("invited_by")`);
    await runner.query(`CREATE INDEX "jobs_requested_by_idx" ON "jobs" ("requested_by")`);
    await runner.query(`CREATE INDEX "parents_account_id_idx" ON "parents" ("account_id")`);
    await runner.query(
      `CREATE INDEX "schedule_versions_base_version_id_idx" ON "schedule_versions" ("base_version_id")`,
    );
    await runner.query(
      `CREATE INDEX "schedules_active_version_id_idx" ON "schedules" ("active_version_id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "schedules_active_version_id_idx"`);
    await runner.query(`DROP INDEX "schedule_versions_base_version_id_idx"`);
    await runner.query(`DROP INDEX "parents_account_id_idx"`);
    await runner.query(`DROP INDEX "jobs_requested_by_idx"`);
    await runner.query(`DROP INDEX "invitations_invited_by_idx"`);
    await runner.query(`DROP INDEX "consent_decisions_account_id_idx"`);
    await runner.query(`DROP INDEX "audit_entries_account_id_idx"`);
  }
}
