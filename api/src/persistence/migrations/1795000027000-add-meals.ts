import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Meals are facts of the family. Until now every child whose day runs over noon had half an hour free there, unless the
 * family had planned something of its own at that time; families go on with just that.
 */
export class AddMeals1795000027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "meals" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "title" text NOT NULL,
        "start_minute" smallint NOT NULL,
        "minutes" smallint NOT NULL,
        "window_start_minute" smallint NOT NULL,
        "window_end_minute" smallint NOT NULL,
        "together" boolean NOT NULL,
        "since" date,
        "past" jsonb NOT NULL DEFAULT '[]',
        "from_questionnaire" boolean NOT NULL DEFAULT false,
        CONSTRAINT "meals_cc893520_check" CHECK ("minutes" BETWEEN 5 AND 240),
        CONSTRAINT "meals_ccc0cec8_check" CHECK ("start_minute" BETWEEN "window_start_minute" AND "window_end_minute" - "minutes"),
        CONSTRAINT "meals_c2ac080e_check" CHECK ("start_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "meals_d1da281f_check" CHECK ("window_start_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "meals_0da54407_check" CHECK ("window_end_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "meals_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "meals_family_id_fkey" FOREIGN KEY ("family_id")
          REFERENCES "families"("id") ON DELETE CASCADE
      )`,
    );
    await runner.query(`CREATE INDEX "meals_family_id_idx" ON "meals" ("family_id")`);
    await runner.query(
      `INSERT INTO "meals" ("id", "family_id", "title", "start_minute", "minutes",
         "window_start_minute", "window_end_minute", "together", "from_questionnaire")
       SELECT gen_random_uuid(), "id", 'Lunch', 720, 30, 690, 810, false, true
       FROM "families"
       WHERE EXISTS (
         SELECT 1 FROM "children"
         WHERE "children"."family_id" = "families"."id" AND jsonb_array_length("school_hours") > 0
       ) AND NOT EXISTS (
         SELECT 1 FROM "commitments"
         WHERE "commitments"."family_id" = "families"."id" AND "owner_kind" <> 'parent'
           AND ("recurrence" = 'daily' OR ("recurrence" = 'weekly' AND cardinality("weekdays") >= 4))
           AND ("end_date" IS NULL OR "end_date" >= now()::date)
           AND "start_minute" < 810 AND "end_minute" > 690
       )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "meals"`);
  }
}
