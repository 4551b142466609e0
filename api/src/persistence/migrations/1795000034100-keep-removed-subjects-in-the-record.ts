import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A subject that has lessons in the record is not deleted: past weeks keep its colour, and the ledger its decisions. */
export class KeepRemovedSubjectsInTheRecord1795000034100 implements MigrationInterface {
  name = 'KeepRemovedSubjectsInTheRecord1795000034100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "subjects" ADD COLUMN "removed_on" date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // As it was before: lessons of a subject that is gone stand without it.
    await runner.query(`DELETE FROM "subjects" WHERE "removed_on" IS NOT NULL`);
    await runner.query(`ALTER TABLE "subjects" DROP COLUMN "removed_on"`);
  }
}
