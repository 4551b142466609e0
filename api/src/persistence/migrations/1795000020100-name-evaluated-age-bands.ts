import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an age band had families enough to be evaluated: a key of the gate's values takes the field's word. */
export class NameEvaluatedAgeBands1795000020100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await renameBandKey(runner, 'judged', 'evaluated');
  }

  async down(runner: QueryRunner): Promise<void> {
    await renameBandKey(runner, 'evaluated', 'judged');
  }
}

/** The keys are `6-8.judged` and their like, so the text before the point stays. */
async function renameBandKey(runner: QueryRunner, from: string, to: string): Promise<void> {
  await runner.query(
    `UPDATE "model_versions"
     SET "gate" = regexp_replace("gate"::text, '"(\\d+-\\d+)\\.${from}":', '"\\1.${to}":', 'g')::jsonb
     WHERE "gate"::text ~ '"\\d+-\\d+\\.${from}":'`,
  );
}
