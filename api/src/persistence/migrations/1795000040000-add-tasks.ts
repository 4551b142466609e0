import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a family has to do beside its lessons, once or by a rule. */
export class AddTasks1795000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "recurring_tasks" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "title" text NOT NULL,
        "note" text,
        "owner_kind" text NOT NULL,
        "parent_id" uuid,
        "child_id" uuid,
        "rotation_child_ids" uuid array NOT NULL DEFAULT '{}',
        "rule" text NOT NULL,
        "start_date" date NOT NULL,
        "except_dates" text array NOT NULL DEFAULT '{}',
        "due_minute" smallint,
        "minutes" smallint,
        "closes_time" boolean NOT NULL DEFAULT false,
        "reminder_minutes" integer array NOT NULL DEFAULT '{}',
        "tags" text array NOT NULL DEFAULT '{}',
        "steps" text array NOT NULL DEFAULT '{}',
        "paused_since" date,
        "made_until" date,
        "made_count" integer NOT NULL DEFAULT '0',
        CONSTRAINT "recurring_tasks_f0b9c7bc_check" CHECK ("owner_kind" IN ('family', 'parent', 'child')),
        CONSTRAINT "recurring_tasks_ff9210db_check" CHECK ("due_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "recurring_tasks_24333a03_check" CHECK (NOT "closes_time" OR "minutes" IS NOT NULL),
        CONSTRAINT "recurring_tasks_ad4836fc_check" CHECK ("minutes" IS NULL OR ("due_minute" IS NOT NULL AND "minutes" BETWEEN 5 AND 720)),
        CONSTRAINT "recurring_tasks_c9c2ec7e_check" CHECK (cardinality("rotation_child_ids") = 0 OR "owner_kind" = 'family'),
        CONSTRAINT "recurring_tasks_3cafbba1_check" CHECK (("owner_kind" = 'child') = ("child_id" IS NOT NULL)),
        CONSTRAINT "recurring_tasks_9d30b1ec_check" CHECK (("owner_kind" = 'parent') = ("parent_id" IS NOT NULL)),
        CONSTRAINT "recurring_tasks_pkey" PRIMARY KEY ("id")
      )`,
    );
    await runner.query(
      `CREATE INDEX "recurring_tasks_made_until_idx" ON "recurring_tasks" ("made_until") WHERE "paused_since" IS NULL`,
    );
    await runner.query(
      `CREATE TABLE "tasks" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "title" text NOT NULL,
        "note" text,
        "owner_kind" text NOT NULL,
        "parent_id" uuid,
        "child_id" uuid,
        "due_date" date,
        "due_minute" smallint,
        "due_at" TIMESTAMP WITH TIME ZONE,
        "minutes" smallint,
        "closes_time" boolean NOT NULL DEFAULT false,
        "reminder_minutes" integer array NOT NULL DEFAULT '{}',
        "tags" text array NOT NULL DEFAULT '{}',
        "checklist" jsonb NOT NULL DEFAULT '[]',
        "status" text NOT NULL DEFAULT 'open',
        "finished_at" TIMESTAMP WITH TIME ZONE,
        "recurring_task_id" uuid,
        "occurrence_date" date,
        "notified_at" TIMESTAMP WITH TIME ZONE,
        "next_notice_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "tasks_f0b9c7bc_check" CHECK ("owner_kind" IN ('family', 'parent', 'child')),
        CONSTRAINT "tasks_ff9210db_check" CHECK ("due_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "tasks_b6e5cf48_check" CHECK ("status" IN ('open', 'done', 'cancelled')),
        CONSTRAINT "tasks_45b51607_check" CHECK (("status" = 'open') = ("finished_at" IS NULL)),
        CONSTRAINT "tasks_24333a03_check" CHECK (NOT "closes_time" OR "minutes" IS NOT NULL),
        CONSTRAINT "tasks_ad4836fc_check" CHECK ("minutes" IS NULL OR ("due_minute" IS NOT NULL AND "minutes" BETWEEN 5 AND 720)),
        CONSTRAINT "tasks_1d6ae74a_check" CHECK ("due_minute" IS NULL OR "due_date" IS NOT NULL),
        CONSTRAINT "tasks_eaff3801_check" CHECK (("due_date" IS NULL) = ("due_at" IS NULL)),
        CONSTRAINT "tasks_3cafbba1_check" CHECK (("owner_kind" = 'child') = ("child_id" IS NOT NULL)),
        CONSTRAINT "tasks_9d30b1ec_check" CHECK (("owner_kind" = 'parent') = ("parent_id" IS NOT NULL)),
        CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
      )`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "tasks_recurring_task_id_occurrence_date_idx" ON "tasks" ("recurring_task_id", "occurrence_date")`,
    );
    await runner.query(
      `CREATE INDEX "tasks_next_notice_at_idx" ON "tasks" ("next_notice_at") WHERE "next_notice_at" IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "tasks_family_id_status_due_at_idx" ON "tasks" ("family_id", "status", "due_at")`,
    );
    await runner.query(
      `ALTER TABLE "recurring_tasks" ADD CONSTRAINT "recurring_tasks_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "recurring_tasks" ADD CONSTRAINT "recurring_tasks_family_id_child_id_fkey" FOREIGN KEY ("family_id", "child_id") REFERENCES "children"("family_id","id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "recurring_tasks" ADD CONSTRAINT "recurring_tasks_family_id_parent_id_fkey" FOREIGN KEY ("family_id", "parent_id") REFERENCES "parents"("family_id","id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "tasks" ADD CONSTRAINT "tasks_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "tasks" ADD CONSTRAINT "tasks_family_id_child_id_fkey" FOREIGN KEY ("family_id", "child_id") REFERENCES "children"("family_id","id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "tasks" ADD CONSTRAINT "tasks_family_id_parent_id_fkey" FOREIGN KEY ("family_id", "parent_id") REFERENCES "parents"("family_id","id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "tasks" ADD CONSTRAINT "tasks_recurring_task_id_fkey" FOREIGN KEY ("recurring_task_id") REFERENCES "recurring_tasks"("id") ON DELETE SET NULL`,
    );
    await runner.query(
      `CREATE INDEX "recurring_tasks_family_id_parent_id_idx" ON "recurring_tasks" ("family_id", "parent_id")`,
    );
    await runner.query(
      `CREATE INDEX "recurring_tasks_family_id_child_id_idx" ON "recurring_tasks" ("family_id", "child_id")`,
    );
    await runner.query(
      `CREATE INDEX "tasks_family_id_parent_id_idx" ON "tasks" ("family_id", "parent_id")`,
    );
    await runner.query(
      `CREATE INDEX "tasks_family_id_child_id_idx" ON "tasks" ("family_id", "child_id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "tasks"`);
    await runner.query(`DROP TABLE "recurring_tasks"`);
  }
}
