import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCurriculumAndQuestionnaire1795000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "subjects" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        "family_id" uuid NOT NULL,
        "name" text NOT NULL,
        "kind" text NOT NULL,
        "core" boolean NOT NULL,
        "minutes" smallint NOT NULL,
        "frequency" text NOT NULL,
        "involvement" text NOT NULL,
        "fixed_start_minute" smallint,
        "from_questionnaire" boolean NOT NULL DEFAULT false,
        CONSTRAINT "subjects_family_id_id_key" UNIQUE ("family_id", "id"),
        CONSTRAINT "subjects_fcfe735d_check" CHECK ("kind" IN ('mathematics', 'reading', 'writing', 'science', 'history', 'geography', 'language', 'art', 'music', 'physical-education', 'computing', 'religion', 'life-skills', 'project', 'other')),
        CONSTRAINT "subjects_b1285354_check" CHECK ("minutes" IN (15, 30, 45, 60, 90)),
        CONSTRAINT "subjects_9f1c84f1_check" CHECK ("frequency" IN ('daily', 'two-to-three', 'weekly', 'occasional')),
        CONSTRAINT "subjects_7ced27cc_check" CHECK ("involvement" IN ('full', 'some', 'minimal', 'none')),
        CONSTRAINT "subjects_94525252_check" CHECK ("fixed_start_minute" BETWEEN 0 AND 1440),
        CONSTRAINT "subjects_pkey" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE TABLE "subject_learners" (
        "subject_id" uuid NOT NULL,
        "child_id" uuid NOT NULL,
        "family_id" uuid NOT NULL,
        "interest" smallint NOT NULL,
        CONSTRAINT "subject_learners_6ec898bd_check" CHECK ("interest" BETWEEN 1 AND 5),
        CONSTRAINT "subject_learners_pkey" PRIMARY KEY ("subject_id", "child_id")
      )`);
    await runner.query(
      `CREATE INDEX "subject_learners_family_id_child_id_idx" ON "subject_learners"  ("family_id", "child_id") `,
    );
    await runner.query(`CREATE TABLE "questionnaires" (
        "family_id" uuid NOT NULL,
        "answers" text NOT NULL,
        "parts_done" text array NOT NULL DEFAULT '{}',
        "completed_at" TIMESTAMP WITH TIME ZONE,
        "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "questionnaires_15fc1c0b_check" CHECK ("parts_done" <@ ARRAY['parent', 'children', 'commitments', 'subjects', 'flexibility', 'best-times', 'teaching']::text[]),
        CONSTRAINT "questionnaires_pkey" PRIMARY KEY ("family_id")
      )`);
    await runner.query(
      `ALTER TABLE "subjects" ADD CONSTRAINT "subjects_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subject_learners" ADD CONSTRAINT "subject_learners_family_id_child_id_fkey" FOREIGN KEY ("family_id", "child_id") REFERENCES "children"("family_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subject_learners" ADD CONSTRAINT "subject_learners_family_id_subject_id_fkey" FOREIGN KEY ("family_id", "subject_id") REFERENCES "subjects"("family_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "questionnaires" ADD CONSTRAINT "questionnaires_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "families"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "questionnaires" DROP CONSTRAINT "questionnaires_family_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "subject_learners" DROP CONSTRAINT "subject_learners_family_id_subject_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "subject_learners" DROP CONSTRAINT "subject_learners_family_id_child_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "subjects" DROP CONSTRAINT "subjects_family_id_fkey"`);
    await runner.query(`DROP TABLE "questionnaires"`);
    await runner.query(`DROP TABLE "subject_learners"`);
    await runner.query(`DROP TABLE "subjects"`);
  }
}
