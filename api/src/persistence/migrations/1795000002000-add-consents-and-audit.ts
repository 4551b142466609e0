import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddConsentsAndAudit1795000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "audit_entries" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid,
        "account_id" uuid,
        "action" text NOT NULL,
        "subject_id" uuid,
        "details" jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "audit_entries_family_id_created_at_idx" ON "audit_entries"  ("family_id", "created_at") `,
    );
    await runner.query(`CREATE TABLE "consent_decisions" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid NOT NULL,
        "account_id" uuid,
        "purpose" text NOT NULL,
        "granted" boolean NOT NULL,
        "text_version" text NOT NULL,
        "child_id" uuid,
        "way" text NOT NULL,
        "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "consent_decisions_ab834123_check" CHECK ("purpose" IN ('service', 'model-improvement', 'language-model')),
        CONSTRAINT "consent_decisions_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "consent_decisions_family_id_purpose_decided_at_idx" ON "consent_decisions"  ("family_id", "purpose", "decided_at") `,
    );
    await runner.query(
      `ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "consent_decisions" ADD CONSTRAINT "consent_decisions_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "consent_decisions" ADD CONSTRAINT "consent_decisions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "consent_decisions" ADD CONSTRAINT "consent_decisions_family_id_child_id_fkey" FOREIGN KEY ("family_id", "child_id") REFERENCES "children"("family_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "consent_decisions" DROP CONSTRAINT "consent_decisions_family_id_child_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "consent_decisions" DROP CONSTRAINT "consent_decisions_account_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "consent_decisions" DROP CONSTRAINT "consent_decisions_family_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_account_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_family_id_fkey"`,
    );
    await runner.query(`DROP TABLE "consent_decisions"`);
    await runner.query(`DROP TABLE "audit_entries"`);
  }
}
