import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger of what is owed: lessons say which week wanted them, versions say what their weeks want, and what a family
 * drops is kept.
 */
export class AddLedger1795000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "items" ADD "wanted_week" date`);
    await runner.query(`UPDATE "items" SET "wanted_week" = date_trunc('week', "date")::date`);
    await runner.query(`ALTER TABLE "items" ALTER COLUMN "wanted_week" SET NOT NULL`);
    await runner.query(
      `ALTER TABLE "items" ADD CONSTRAINT "items_b76e97a7_check" CHECK (EXTRACT(ISODOW FROM "wanted_week") = 1)`,
    );
    await runner.query(
      `CREATE INDEX "items_family_id_wanted_week_idx" ON "items" ("family_id", "wanted_week")`,
    );
    await runner.query(`ALTER TABLE "schedule_versions" ADD "wants" jsonb NOT NULL DEFAULT '[]'`);
    await this.writeWants(runner);
    await runner.query(`CREATE TABLE "dropped_lessons" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "week_start" date NOT NULL,
        "subject_id" uuid NOT NULL,
        "child_ids" uuid array NOT NULL,
        "count" smallint NOT NULL,
        "item_id" uuid,
        CONSTRAINT "dropped_lessons_a1cda1d0_check" CHECK (EXTRACT(ISODOW FROM "week_start") = 1),
        CONSTRAINT "dropped_lessons_a9eae9b3_check" CHECK ("count" BETWEEN 1 AND 50),
        CONSTRAINT "dropped_lessons_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "dropped_lessons_family_id_week_start_idx" ON "dropped_lessons" ("family_id", "week_start")`,
    );
    await runner.query(
      `CREATE INDEX "dropped_lessons_subject_id_idx" ON "dropped_lessons" ("subject_id")`,
    );
    await runner.query(
      `CREATE INDEX "dropped_lessons_item_id_idx" ON "dropped_lessons" ("item_id")`,
    );
    await runner.query(
      `ALTER TABLE "dropped_lessons" ADD CONSTRAINT "dropped_lessons_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dropped_lessons" ADD CONSTRAINT "dropped_lessons_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dropped_lessons" ADD CONSTRAINT "dropped_lessons_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "dropped_lessons"`);
    await runner.query(`ALTER TABLE "schedule_versions" DROP COLUMN "wants"`);
    await runner.query(`DROP INDEX "items_family_id_wanted_week_idx"`);
    await runner.query(`ALTER TABLE "items" DROP CONSTRAINT "items_b76e97a7_check"`);
    await runner.query(`ALTER TABLE "items" DROP COLUMN "wanted_week"`);
  }

  /** What a plan in use wanted: the lessons it has, and those that it says found no place. */
  private async writeWants(runner: QueryRunner): Promise<void> {
    await runner.query(`
      WITH lessons AS (
        SELECT i.schedule_id, i.wanted_week::text AS week, i.subject_id::text AS subject,
          i.title, i.minutes, 1 AS count,
          (SELECT array_agg(c.child_id::text ORDER BY c.child_id)
           FROM item_children c WHERE c.item_id = i.id) AS children
        FROM items i WHERE i.active AND i.kind = 'lesson' AND i.status <> 'moved'
      ), missing AS (
        SELECT v.schedule_id, u->>'weekStart' AS week, u->>'subjectId' AS subject,
          NULL AS title, NULL::smallint AS minutes, (u->>'missing')::int AS count,
          (SELECT array_agg(child ORDER BY child)
           FROM jsonb_array_elements_text(u->'childIds') AS child) AS children
        FROM schedules s JOIN schedule_versions v ON v.id = s.active_version_id,
          jsonb_array_elements(v.diagnostics->'unplaced') AS u
        WHERE jsonb_typeof(v.diagnostics->'unplaced') = 'array'
      ), wanted AS (
        SELECT schedule_id, week, subject, children, max(title) AS title,
          max(minutes) AS minutes, sum(count) AS count
        FROM (SELECT * FROM lessons UNION ALL SELECT * FROM missing) AS every
        WHERE children IS NOT NULL
        GROUP BY schedule_id, week, subject, children,
          CASE WHEN subject IS NULL THEN title END
      )
      UPDATE schedule_versions v SET wants = w.wants FROM (
        SELECT s.active_version_id AS id, jsonb_agg(jsonb_build_object(
          'weekStart', wanted.week, 'subjectId', wanted.subject,
          'name', coalesce(subject.name, wanted.title, ''), 'childIds', to_jsonb(wanted.children),
          'core', coalesce(subject.core, false),
          'minutes', coalesce(wanted.minutes, subject.minutes, 30),
          'dates', '[]'::jsonb, 'count', wanted.count)) AS wants
        FROM wanted JOIN schedules s ON s.id = wanted.schedule_id
          LEFT JOIN subjects subject ON subject.id::text = wanted.subject
        WHERE s.active_version_id IS NOT NULL
        GROUP BY s.active_version_id
      ) AS w WHERE v.id = w.id`);
  }
}
