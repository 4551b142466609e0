import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lessons that a parent adds beyond what is wanted, and the changes by hand of each week, so that they can be taken back. */
export class AddChangesByHand1795000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "items" ADD "extra" boolean NOT NULL DEFAULT false`);
    await runner.query(`CREATE TABLE "hand_changes" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "family_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "from_week" date NOT NULL,
        "to_week" date NOT NULL,
        "item_id" uuid,
        "drop_id" uuid,
        "lesson_before" jsonb,
        "lesson_after" jsonb,
        "drop" jsonb,
        "feedback_ids" uuid array NOT NULL DEFAULT '{}',
        "account_id" uuid,
        "undone_at" TIMESTAMP WITH TIME ZONE,
        "undone_by" uuid,
        CONSTRAINT "hand_changes_2bc2838f_check" CHECK ("kind" IN ('added', 'edited', 'deleted', 'moved', 'marked', 'locked', 'unlocked', 'dropped', 'taken-back')),
        CONSTRAINT "hand_changes_2498cc24_check" CHECK (EXTRACT(ISODOW FROM "from_week") = 1),
        CONSTRAINT "hand_changes_5aaad8ee_check" CHECK (EXTRACT(ISODOW FROM "to_week") = 1),
        CONSTRAINT "hand_changes_f0151cc5_check" CHECK (("kind" IN ('dropped', 'taken-back')) = ("item_id" IS NULL)),
        CONSTRAINT "hand_changes_a49cb8a5_check" CHECK (("item_id" IS NULL) = ("lesson_after" IS NULL)),
        CONSTRAINT "hand_changes_a13df925_check" CHECK ("item_id" IS NOT NULL OR ("drop" IS NOT NULL AND "drop_id" IS NOT NULL)),
        CONSTRAINT "hand_changes_pkey" PRIMARY KEY ("id")
      )`);
    for (const columns of [
      ['family_id', 'from_week'],
      ['family_id', 'to_week'],
      ['drop_id'],
      ['item_id'],
      ['account_id'],
      ['undone_by'],
    ]) {
      const list = columns.map((column) => `"${column}"`).join(', ');
      await runner.query(
        `CREATE INDEX "hand_changes_${columns.join('_')}_idx" ON "hand_changes" (${list})`,
      );
    }
    await this.point(runner, 'family_id', 'families', 'CASCADE');
    await this.point(runner, 'item_id', 'items', 'CASCADE');
    await this.point(runner, 'account_id', 'accounts', 'SET NULL');
    await this.point(runner, 'undone_by', 'accounts', 'SET NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "hand_changes"`);
    await runner.query(`ALTER TABLE "items" DROP COLUMN "extra"`);
  }

  private async point(
    runner: QueryRunner,
    column: string,
    table: string,
    onDelete: 'CASCADE' | 'SET NULL',
  ): Promise<void> {
    await runner.query(
      `ALTER TABLE "hand_changes" ADD CONSTRAINT "hand_changes_${column}_fkey"
       FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE ${onDelete} ON UPDATE NO ACTION`,
    );
  }
}
