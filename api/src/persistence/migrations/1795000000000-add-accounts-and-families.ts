import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAccountsAndFamilies1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "accounts" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "google_subject" text NOT NULL,
        "email" text NOT NULL,
        "email_verified" boolean NOT NULL,
        "display_name" text NOT NULL,
        "picture_url" text,
        "staff_role" text,
        CONSTRAINT "accounts_google_subject_key" UNIQUE ("google_subject"),
        CONSTRAINT "accounts_14dce2aa_check" CHECK ("staff_role" IN ('support', 'steward', 'admin')),
        CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE TABLE "auth_sessions" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "account_id" uuid NOT NULL,
        "device_name" text NOT NULL,
        "refresh_token_hash" text NOT NULL,
        "previous_token_hash" text,
        "rotated_at" TIMESTAMP WITH TIME ZONE,
        "last_used_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "revoked_at" TIMESTAMP WITH TIME ZONE,
        "revoked_reason" text,
        CONSTRAINT "auth_sessions_refresh_token_hash_key" UNIQUE ("refresh_token_hash"),
        CONSTRAINT "auth_sessions_963d5a23_check" CHECK ("revoked_reason" IN ('signed-out', 'signed-out-everywhere', 'reuse', 'expired')),
        CONSTRAINT "auth_sessions_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "auth_sessions_account_id_idx" ON "auth_sessions"  ("account_id") `,
    );
    await runner.query(
      `CREATE INDEX "auth_sessions_previous_token_hash_idx" ON "auth_sessions"  ("previous_token_hash") `,
    );
    await runner.query(`CREATE TABLE "families" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "name" text NOT NULL,
        "time_zone" text NOT NULL,
        "onboarded_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "families_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE TABLE "members" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "account_id" uuid NOT NULL,
        "role" text NOT NULL,
        "joined_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "members_family_id_account_id_key" UNIQUE ("family_id", "account_id"),
        CONSTRAINT "members_9b9a75b0_check" CHECK ("role" IN ('owner', 'editor', 'viewer')),
        CONSTRAINT "members_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE INDEX "members_account_id_idx" ON "members"  ("account_id") `);
    await runner.query(`CREATE TABLE "invitations" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid NOT NULL,
        "email" text NOT NULL,
        "role" text NOT NULL,
        "invited_by" uuid,
        "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "invitations_family_id_email_key" UNIQUE ("family_id", "email"),
        CONSTRAINT "invitations_9b9a75b0_check" CHECK ("role" IN ('owner', 'editor', 'viewer')),
        CONSTRAINT "invitations_ac50067f_check" CHECK ("email" = lower("email")),
        CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE INDEX "invitations_email_idx" ON "invitations"  ("email") `);
    await runner.query(
      `ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "members" ADD CONSTRAINT "members_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "members" ADD CONSTRAINT "members_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitations" ADD CONSTRAINT "invitations_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_fkey" FOREIGN KEY ("invited_by") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "invitations" DROP CONSTRAINT "invitations_invited_by_fkey"`);
    await runner.query(`ALTER TABLE "invitations" DROP CONSTRAINT "invitations_family_id_fkey"`);
    await runner.query(`ALTER TABLE "members" DROP CONSTRAINT "members_account_id_fkey"`);
    await runner.query(`ALTER TABLE "members" DROP CONSTRAINT "members_family_id_fkey"`);
    await runner.query(
      `ALTER TABLE "auth_sessions" DROP CONSTRAINT "auth_sessions_account_id_fkey"`,
    );
    await runner.query(`DROP TABLE "invitations"`);
    await runner.query(`DROP TABLE "members"`);
    await runner.query(`DROP TABLE "families"`);
    await runner.query(`DROP TABLE "auth_sessions"`);
    await runner.query(`DROP TABLE "accounts"`);
  }
}
