import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPeopleAndCommitments1795000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "children" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "name" text NOT NULL,
        "birth_date" date,
        "age_years" smallint,
        "age_given_on" date,
        "grade_level" text NOT NULL,
        "best_times" text array NOT NULL DEFAULT '{}',
        "school_hours" jsonb NOT NULL DEFAULT '[]',
        "from_questionnaire" boolean NOT NULL DEFAULT false,
        CONSTRAINT "children_family_id_id_key" UNIQUE ("family_id", "id"),
        CONSTRAINT "children_91185145_check" CHECK ("grade_level" IN ('Preschool', 'Kindergarten', 'Grade 1', 'Grade 2', 'Grade 3', 'Grade 4', 'Grade 5', 'Grade 6', 'Grade 7', 'Grade 8', 'Grade 9', 'Grade 10', 'Grade 11', 'Grade 12')),
        CONSTRAINT "children_ed9fc261_check" CHECK ("best_times" <@ ARRAY['early-morning', 'mid-morning', 'early-afternoon', 'late-afternoon', 'evening']::text[]),
        CONSTRAINT "children_02a48618_check" CHECK ("age_years" BETWEEN 2 AND 18),
        CONSTRAINT "children_f859bb8a_check" CHECK (("age_years" IS NULL) = ("age_given_on" IS NULL)),
        CONSTRAINT "children_9e283d0f_check" CHECK (("birth_date" IS NULL) <> ("age_years" IS NULL)),
        CONSTRAINT "children_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE TABLE "parents" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "name" text NOT NULL,
        "free_hours" jsonb NOT NULL DEFAULT '[]',
        "account_id" uuid,
        "from_questionnaire" boolean NOT NULL DEFAULT false,
        CONSTRAINT "parents_family_id_id_key" UNIQUE ("family_id", "id"),
        CONSTRAINT "parents_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE TABLE "commitments" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "title" text NOT NULL,
        "owner_kind" text NOT NULL,
        "parent_id" uuid,
        "child_id" uuid,
        "recurrence" text NOT NULL,
        "weekdays" smallint array NOT NULL DEFAULT '{}',
        "start_date" date NOT NULL,
        "end_date" date,
        "start_minute" smallint NOT NULL,
        "end_minute" smallint NOT NULL,
        "from_questionnaire" boolean NOT NULL DEFAULT false,
        CONSTRAINT "commitments_f0b9c7bc_check" CHECK ("owner_kind" IN ('family', 'parent', 'child')),
        CONSTRAINT "commitments_4586f9d1_check" CHECK ("recurrence" IN ('once', 'daily', 'weekly', 'monthly')),
        CONSTRAINT "commitments_c2ac080e_check" CHECK ("start_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "commitments_42d1d6b7_check" CHECK ("end_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "commitments_e1b33adb_check" CHECK ("weekdays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]),
        CONSTRAINT "commitments_d211e98f_check" CHECK ("end_date" >= "start_date"),
        CONSTRAINT "commitments_649d8151_check" CHECK ("start_minute" < "end_minute"),
        CONSTRAINT "commitments_3cafbba1_check" CHECK (("owner_kind" = 'child') = ("child_id" IS NOT NULL)),
        CONSTRAINT "commitments_9d30b1ec_check" CHECK (("owner_kind" = 'parent') = ("parent_id" IS NOT NULL)),
        CONSTRAINT "commitments_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "commitments_family_id_start_date_idx" ON "commitments"  ("family_id", "start_date") `,
    );
    await runner.query(`CREATE TABLE "holidays" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "title" text NOT NULL,
        "start_date" date NOT NULL,
        "end_date" date NOT NULL,
        CONSTRAINT "holidays_d211e98f_check" CHECK ("end_date" >= "start_date"),
        CONSTRAINT "holidays_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "holidays_family_id_start_date_idx" ON "holidays"  ("family_id", "start_date") `,
    );
    await runner.query(
      `ALTER TABLE "children" ADD CONSTRAINT "children_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "parents" ADD CONSTRAINT "parents_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "parents" ADD CONSTRAINT "parents_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "commitments" ADD CONSTRAINT "commitments_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "commitments" ADD CONSTRAINT "commitments_family_id_child_id_fkey" FOREIGN KEY ("family_id", "child_id") REFERENCES "children"("family_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "commitments" ADD CONSTRAINT "commitments_family_id_parent_id_fkey" FOREIGN KEY ("family_id", "parent_id") REFERENCES "parents"("family_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "holidays" ADD CONSTRAINT "holidays_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "holidays" DROP CONSTRAINT "holidays_family_id_fkey"`);
    await runner.query(
      `ALTER TABLE "commitments" DROP CONSTRAINT "commitments_family_id_parent_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "commitments" DROP CONSTRAINT "commitments_family_id_child_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "commitments" DROP CONSTRAINT "commitments_family_id_fkey"`);
    await runner.query(`ALTER TABLE "parents" DROP CONSTRAINT "parents_account_id_fkey"`);
    await runner.query(`ALTER TABLE "parents" DROP CONSTRAINT "parents_family_id_fkey"`);
    await runner.query(`ALTER TABLE "children" DROP CONSTRAINT "children_family_id_fkey"`);
    await runner.query(`DROP TABLE "holidays"`);
    await runner.query(`DROP TABLE "commitments"`);
    await runner.query(`DROP TABLE "parents"`);
    await runner.query(`DROP TABLE "children"`);
  }
}
