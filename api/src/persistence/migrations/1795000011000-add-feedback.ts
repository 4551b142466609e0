import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What families say about lessons and weeks, and implicit feedback. */
export class AddFeedback1795000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "item_children" ADD CONSTRAINT "item_children_family_id_item_id_child_id_key" UNIQUE ("family_id", "item_id", "child_id")`,
    );
    await runner.query(`CREATE TABLE "feedback_events" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "child_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "date" date NOT NULL,
        "start_minute" smallint NOT NULL,
        "to_date" date,
        "to_start_minute" smallint,
        "moved_by" text,
        "from_status" text,
        "to_status" text,
        "minutes_delta" smallint,
        "account_id" uuid,
        "version_id" uuid,
        "models" jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT "feedback_events_abac05ea_check" CHECK ("kind" IN ('moved', 'replanned', 'skipped', 'status-changed', 'minutes-over', 'minutes-under')),
        CONSTRAINT "feedback_events_c2ac080e_check" CHECK ("start_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "feedback_events_c681812f_check" CHECK ("to_start_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "feedback_events_9736c696_check" CHECK ("moved_by" IN ('hand', 'system')),
        CONSTRAINT "feedback_events_1168a0a1_check" CHECK ("from_status" IN ('planned', 'done', 'partly', 'skipped', 'moved')),
        CONSTRAINT "feedback_events_1b0d8edd_check" CHECK ("to_status" IN ('planned', 'done', 'partly', 'skipped', 'moved')),
        CONSTRAINT "feedback_events_c8d41bbb_check" CHECK (("kind" IN ('minutes-over', 'minutes-under')) = ("minutes_delta" IS NOT NULL)),
        CONSTRAINT "feedback_events_9c437621_check" CHECK (("to_status" IS NULL) = ("from_status" IS NULL)),
        CONSTRAINT "feedback_events_da953358_check" CHECK (("kind" IN ('skipped', 'status-changed')) = ("to_status" IS NOT NULL)),
        CONSTRAINT "feedback_events_41e88cb2_check" CHECK ("kind" <> 'moved' OR "to_date" IS NOT NULL),
        CONSTRAINT "feedback_events_9d9ee60d_check" CHECK (("to_date" IS NULL) = ("to_start_minute" IS NULL)),
        CONSTRAINT "feedback_events_a594b5bc_check" CHECK (("kind" IN ('moved', 'replanned')) = ("moved_by" IS NOT NULL)),
        CONSTRAINT "feedback_events_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "feedback_events_account_id_idx" ON "feedback_events"  ("account_id") `,
    );
    await runner.query(
      `CREATE INDEX "feedback_events_version_id_idx" ON "feedback_events"  ("version_id") `,
    );
    await runner.query(
      `CREATE INDEX "feedback_events_item_id_child_id_idx" ON "feedback_events"  ("item_id", "child_id") `,
    );
    await runner.query(
      `CREATE INDEX "feedback_events_family_id_id_idx" ON "feedback_events"  ("family_id", "id") `,
    );
    await runner.query(`CREATE TABLE "lesson_feedback" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "child_id" uuid NOT NULL,
        "face" text NOT NULL,
        "words" text,
        "account_id" uuid,
        "said_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "date" date NOT NULL,
        "start_minute" smallint NOT NULL,
        "version_id" uuid,
        "models" jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT "lesson_feedback_item_id_child_id_key" UNIQUE ("item_id", "child_id"),
        CONSTRAINT "lesson_feedback_8e6eb562_check" CHECK ("face" IN ('hard', 'okay', 'good')),
        CONSTRAINT "lesson_feedback_c2ac080e_check" CHECK ("start_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "lesson_feedback_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "lesson_feedback_account_id_idx" ON "lesson_feedback"  ("account_id") `,
    );
    await runner.query(
      `CREATE INDEX "lesson_feedback_version_id_idx" ON "lesson_feedback"  ("version_id") `,
    );
    await runner.query(
      `CREATE INDEX "lesson_feedback_family_id_id_idx" ON "lesson_feedback"  ("family_id", "id") `,
    );
    await runner.query(
      `CREATE INDEX "lesson_feedback_family_id_child_id_date_idx" ON "lesson_feedback"  ("family_id", "child_id", "date") `,
    );
    await runner.query(`CREATE TABLE "week_feedback" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "monday" date NOT NULL,
        "stars" smallint,
        "pace" smallint,
        "free_time" smallint,
        "core_work" smallint,
        "day_start" smallint,
        "energy" smallint,
        "comment" text,
        "account_id" uuid,
        "said_at" TIMESTAMP WITH TIME ZONE,
        "dismissed_at" TIMESTAMP WITH TIME ZONE,
        "version_id" uuid,
        "models" jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT "week_feedback_family_id_monday_key" UNIQUE ("family_id", "monday"),
        CONSTRAINT "week_feedback_46de0a9b_check" CHECK (EXTRACT(ISODOW FROM "monday") = 1),
        CONSTRAINT "week_feedback_212e56e4_check" CHECK ("stars" IS NOT NULL OR "dismissed_at" IS NOT NULL),
        CONSTRAINT "week_feedback_d01dcfd8_check" CHECK ("energy" BETWEEN 1 AND 5),
        CONSTRAINT "week_feedback_7c75a2eb_check" CHECK ("day_start" BETWEEN 1 AND 5),
        CONSTRAINT "week_feedback_a02ef893_check" CHECK ("core_work" BETWEEN 1 AND 5),
        CONSTRAINT "week_feedback_5595131f_check" CHECK ("free_time" BETWEEN 1 AND 5),
        CONSTRAINT "week_feedback_f5b8b46d_check" CHECK ("pace" BETWEEN 1 AND 5),
        CONSTRAINT "week_feedback_52536958_check" CHECK ("stars" BETWEEN 1 AND 5),
        CONSTRAINT "week_feedback_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "week_feedback_account_id_idx" ON "week_feedback"  ("account_id") `,
    );
    await runner.query(
      `CREATE INDEX "week_feedback_version_id_idx" ON "week_feedback"  ("version_id") `,
    );
    await runner.query(
      `CREATE INDEX "week_feedback_family_id_id_idx" ON "week_feedback"  ("family_id", "id") `,
    );
    await runner.query(
      `ALTER TABLE "feedback_events" ADD CONSTRAINT "feedback_events_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "feedback_events" ADD CONSTRAINT "feedback_events_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "feedback_events" ADD CONSTRAINT "feedback_events_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "schedule_versions"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "feedback_events" ADD CONSTRAINT "feedback_events_family_id_item_id_child_id_fkey" FOREIGN KEY ("family_id", "item_id", "child_id") REFERENCES "item_children"("family_id","item_id","child_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson_feedback" ADD CONSTRAINT "lesson_feedback_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson_feedback" ADD CONSTRAINT "lesson_feedback_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson_feedback" ADD CONSTRAINT "lesson_feedback_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "schedule_versions"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson_feedback" ADD CONSTRAINT "lesson_feedback_family_id_item_id_child_id_fkey" FOREIGN KEY ("family_id", "item_id", "child_id") REFERENCES "item_children"("family_id","item_id","child_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "week_feedback" ADD CONSTRAINT "week_feedback_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "week_feedback" ADD CONSTRAINT "week_feedback_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "week_feedback" ADD CONSTRAINT "week_feedback_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "schedule_versions"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "week_feedback" DROP CONSTRAINT "week_feedback_version_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "week_feedback" DROP CONSTRAINT "week_feedback_account_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "week_feedback" DROP CONSTRAINT "week_feedback_family_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "lesson_feedback" DROP CONSTRAINT "lesson_feedback_family_id_item_id_child_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "lesson_feedback" DROP CONSTRAINT "lesson_feedback_version_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "lesson_feedback" DROP CONSTRAINT "lesson_feedback_account_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "lesson_feedback" DROP CONSTRAINT "lesson_feedback_family_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "feedback_events" DROP CONSTRAINT "feedback_events_family_id_item_id_child_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "feedback_events" DROP CONSTRAINT "feedback_events_version_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "feedback_events" DROP CONSTRAINT "feedback_events_account_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "feedback_events" DROP CONSTRAINT "feedback_events_family_id_fkey"`,
    );
    await runner.query(`DROP TABLE "week_feedback"`);
    await runner.query(`DROP TABLE "lesson_feedback"`);
    await runner.query(`DROP TABLE "feedback_events"`);
    await runner.query(
      `ALTER TABLE "item_children" DROP CONSTRAINT "item_children_family_id_item_id_child_id_key"`,
    );
  }
}
