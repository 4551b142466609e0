import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Illness, absence, a day off, taken and extra time are facts about single dates, and are kept. */
export class AddCalendarExceptions1795000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "calendar_exceptions" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "title" text,
        "for_family" boolean NOT NULL,
        "child_ids" uuid array NOT NULL DEFAULT '{}',
        "parent_ids" uuid array NOT NULL DEFAULT '{}',
        "start_date" date NOT NULL,
        "end_date" date NOT NULL,
        "start_minute" smallint,
        "end_minute" smallint,
        CONSTRAINT "calendar_exceptions_d211e98f_check" CHECK ("end_date" >= "start_date"),
        CONSTRAINT "calendar_exceptions_dfa00691_check" CHECK (("start_minute" IS NULL) = ("end_minute" IS NULL)),
        CONSTRAINT "calendar_exceptions_649d8151_check" CHECK ("start_minute" < "end_minute"),
        CONSTRAINT "calendar_exceptions_2b38b0d2_check" CHECK ("for_family" = (cardinality("child_ids") + cardinality("parent_ids") = 0)),
        CONSTRAINT "calendar_exceptions_dce79922_check" CHECK ("kind" IN ('ill', 'away', 'day-off', 'visitor', 'taken', 'open')),
        CONSTRAINT "calendar_exceptions_c2ac080e_check" CHECK ("start_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "calendar_exceptions_42d1d6b7_check" CHECK ("end_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "calendar_exceptions_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "calendar_exceptions_family_id_fkey" FOREIGN KEY ("family_id")
          REFERENCES "families"("id") ON DELETE CASCADE
      )`,
    );
    await runner.query(
      `CREATE INDEX "calendar_exceptions_family_id_start_date_idx"
       ON "calendar_exceptions" ("family_id", "start_date")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "calendar_exceptions"`);
  }
}
