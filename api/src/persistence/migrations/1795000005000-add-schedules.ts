import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSchedules1795000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await runner.query(`CREATE TABLE "schedules" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "title" text NOT NULL,
        "description" text,
        "start_date" date NOT NULL,
        "end_date" date NOT NULL,
        "child_ids" uuid array NOT NULL,
        "subject_ids" uuid array NOT NULL,
        "status" text NOT NULL DEFAULT 'active',
        "active_version_id" uuid,
        CONSTRAINT "schedules_family_id_id_key" UNIQUE ("family_id", "id"),
        CONSTRAINT "schedules_5be57a3e_check" CHECK ("status" IN ('active', 'archived')),
        CONSTRAINT "schedules_d211e98f_check" CHECK ("end_date" >= "start_date"),
        CONSTRAINT "schedules_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "schedules_family_id_start_date_idx" ON "schedules"  ("family_id", "start_date") `,
    );
    await runner.query(`CREATE TABLE "schedule_versions" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid NOT NULL,
        "schedule_id" uuid NOT NULL,
        "number" integer NOT NULL,
        "reason" text NOT NULL,
        "job_id" uuid,
        "base_version_id" uuid,
        "summary" jsonb NOT NULL,
        "diagnostics" jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT "schedule_versions_job_id_key" UNIQUE ("job_id"),
        CONSTRAINT "schedule_versions_schedule_id_number_key" UNIQUE ("schedule_id", "number"),
        CONSTRAINT "schedule_versions_family_id_id_key" UNIQUE ("family_id", "id"),
        CONSTRAINT "schedule_versions_462e354a_check" CHECK ("reason" IN ('generated', 'replanned', 'undone')),
        CONSTRAINT "schedule_versions_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE TABLE "items" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "schedule_id" uuid NOT NULL,
        "version_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "date" date NOT NULL,
        "start_minute" smallint NOT NULL,
        "minutes" smallint NOT NULL,
        "end_minute" smallint NOT NULL,
        "subject_id" uuid,
        "title" text NOT NULL,
        "status" text NOT NULL DEFAULT 'planned',
        "locked" boolean NOT NULL DEFAULT false,
        "actual_minutes" smallint,
        "note" text,
        "active" boolean NOT NULL DEFAULT true,
        CONSTRAINT "items_place_key" UNIQUE ("family_id", "id", "date", "start_minute", "end_minute", "active"),
        CONSTRAINT "items_11a0515c_check" CHECK ("kind" IN ('lesson', 'break', 'commitment', 'task')),
        CONSTRAINT "items_c2ac080e_check" CHECK ("start_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "items_42d1d6b7_check" CHECK ("end_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "items_b3d8cd18_check" CHECK ("status" IN ('planned', 'done', 'partly', 'skipped', 'moved')),
        CONSTRAINT "items_bb5929e8_check" CHECK ("actual_minutes" BETWEEN 0 AND 1440),
        CONSTRAINT "items_897c2d56_check" CHECK ("minutes" > 0),
        CONSTRAINT "items_411362fb_check" CHECK ("end_minute" = "start_minute" + "minutes"),
        CONSTRAINT "items_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE INDEX "items_schedule_id_idx" ON "items"  ("schedule_id") `);
    await runner.query(`CREATE INDEX "items_subject_id_idx" ON "items"  ("subject_id") `);
    await runner.query(`CREATE INDEX "items_version_id_idx" ON "items"  ("version_id") `);
    await runner.query(
      `CREATE INDEX "items_family_id_date_idx" ON "items"  ("family_id", "date") `,
    );
    await runner.query(`CREATE TABLE "item_children" (
        "item_id" uuid NOT NULL,
        "child_id" uuid NOT NULL,
        "family_id" uuid NOT NULL,
        "status" text NOT NULL DEFAULT 'planned',
        "actual_minutes" smallint,
        "date" date NOT NULL,
        "start_minute" smallint NOT NULL,
        "end_minute" smallint NOT NULL,
        "active" boolean NOT NULL,
        CONSTRAINT "item_children_b3d8cd18_check" CHECK ("status" IN ('planned', 'done', 'partly', 'skipped', 'moved')),
        CONSTRAINT "item_children_bb5929e8_check" CHECK ("actual_minutes" BETWEEN 0 AND 1440),
        CONSTRAINT "item_children_no_overlap" EXCLUDE USING gist ("child_id" WITH =, "date" WITH =, int4range("start_minute", "end_minute") WITH &&) WHERE ("active") DEFERRABLE INITIALLY IMMEDIATE,
        CONSTRAINT "item_children_pkey" PRIMARY KEY ("item_id", "child_id")
      )`);
    await runner.query(
      `CREATE INDEX "item_children_family_id_child_id_date_idx" ON "item_children"  ("family_id", "child_id", "date") `,
    );
    await runner.query(
      `ALTER TABLE "schedules" ADD CONSTRAINT "schedules_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "schedules" ADD CONSTRAINT "schedules_active_version_id_fkey" FOREIGN KEY ("active_version_id") REFERENCES "schedule_versions"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "schedule_versions" ADD CONSTRAINT "schedule_versions_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "schedule_versions" ADD CONSTRAINT "schedule_versions_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "schedule_versions" ADD CONSTRAINT "schedule_versions_base_version_id_fkey" FOREIGN KEY ("base_version_id") REFERENCES "schedule_versions"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "schedule_versions" ADD CONSTRAINT "schedule_versions_family_id_schedule_id_fkey" FOREIGN KEY ("family_id", "schedule_id") REFERENCES "schedules"("family_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "items" ADD CONSTRAINT "items_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "items" ADD CONSTRAINT "items_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "items" ADD CONSTRAINT "items_family_id_version_id_fkey" FOREIGN KEY ("family_id", "version_id") REFERENCES "schedule_versions"("family_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "items" ADD CONSTRAINT "items_family_id_schedule_id_fkey" FOREIGN KEY ("family_id", "schedule_id") REFERENCES "schedules"("family_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "item_children" ADD CONSTRAINT "item_children_family_id_child_id_fkey" FOREIGN KEY ("family_id", "child_id") REFERENCES "children"("family_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "item_children" ADD CONSTRAINT "item_children_place_fkey" FOREIGN KEY ("family_id", "item_id", "date", "start_minute", "end_minute", "active") REFERENCES "items"("family_id","id","date","start_minute","end_minute","active") ON DELETE CASCADE ON UPDATE CASCADE`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "item_children" DROP CONSTRAINT "item_children_place_fkey"`);
    await runner.query(
      `ALTER TABLE "item_children" DROP CONSTRAINT "item_children_family_id_child_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "items" DROP CONSTRAINT "items_family_id_schedule_id_fkey"`);
    await runner.query(`ALTER TABLE "items" DROP CONSTRAINT "items_family_id_version_id_fkey"`);
    await runner.query(`ALTER TABLE "items" DROP CONSTRAINT "items_subject_id_fkey"`);
    await runner.query(`ALTER TABLE "items" DROP CONSTRAINT "items_family_id_fkey"`);
    await runner.query(
      `ALTER TABLE "schedule_versions" DROP CONSTRAINT "schedule_versions_family_id_schedule_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "schedule_versions" DROP CONSTRAINT "schedule_versions_base_version_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "schedule_versions" DROP CONSTRAINT "schedule_versions_job_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "schedule_versions" DROP CONSTRAINT "schedule_versions_family_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "schedules" DROP CONSTRAINT "schedules_active_version_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "schedules" DROP CONSTRAINT "schedules_family_id_fkey"`);
    await runner.query(`DROP TABLE "item_children"`);
    await runner.query(`DROP TABLE "items"`);
    await runner.query(`DROP TABLE "schedule_versions"`);
    await runner.query(`DROP TABLE "schedules"`);
  }
}
