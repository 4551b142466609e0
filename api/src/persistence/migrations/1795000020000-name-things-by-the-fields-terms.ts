import type { MigrationInterface, QueryRunner } from 'typeorm';

type Rename = readonly [before: string, after: string];

const COLUMNS: readonly (readonly [table: string, ...Rename])[] = [
  ['families', 'tries_new_times', 'exploration'],
  ['exposures', 'tries', 'explores'],
  ['lesson_feedback', 'words', 'comment'],
  ['lesson_feedback', 'said_at', 'given_at'],
  ['week_feedback', 'said_at', 'given_at'],
];

/** Keys at the top of a jsonb column. */
const KEYS: readonly (readonly [table: string, column: string, ...Rename])[] = [
  ['jobs', 'params', 'calm', 'stability'],
  ['jobs', 'preview', 'madeBy', 'provenance'],
  ['schedule_versions', 'summary', 'madeBy', 'provenance'],
  ['model_versions', 'gate', 'judgedAt', 'evaluatedAt'],
  ['model_versions', 'gate', 'on', 'evaluatedOn'],
  ['training_runs', 'timings', 'judging', 'evaluating'],
];

/** Columns and stored JSON take the names that the field uses; what they hold stays as it is. */
export class NameThingsByTheFieldsTerms1795000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const names of COLUMNS) await renameColumn(runner, names);
    for (const names of KEYS) await renameKey(runner, names);
    await renamePhase(runner, 'judging', 'evaluating');
    await renameReason(runner, 'notWorth', 'lowersScore');
  }

  async down(runner: QueryRunner): Promise<void> {
    await renameReason(runner, 'lowersScore', 'notWorth');
    await renamePhase(runner, 'evaluating', 'judging');
    for (const [table, column, before, after] of KEYS)
      await renameKey(runner, [table, column, after, before]);
    for (const [table, before, after] of COLUMNS)
      await renameColumn(runner, [table, after, before]);
  }
}

async function renameColumn(
  runner: QueryRunner,
  [table, from, to]: readonly [string, string, string],
): Promise<void> {
  await runner.query(`ALTER TABLE "${table}" RENAME COLUMN "${from}" TO "${to}"`);
}

async function renameKey(
  runner: QueryRunner,
  [table, column, from, to]: readonly [string, string, string, string],
): Promise<void> {
  await runner.query(
    `UPDATE "${table}" SET "${column}" = ("${column}" - '${from}') || jsonb_build_object('${to}', "${column}" -> '${from}')
     WHERE jsonb_typeof("${column}") = 'object' AND "${column}" -> '${from}' IS NOT NULL`,
  );
}

/** The phase that a run stands in is one of the values that its progress holds. */
async function renamePhase(runner: QueryRunner, from: string, to: string): Promise<void> {
  await runner.query(
    `UPDATE "training_runs" SET "progress" = "progress" || jsonb_build_object('phase', '${to}'::text)
     WHERE "progress" ->> 'phase' = '${from}'`,
  );
}

/** Why a lesson found no place, in the list that a version keeps of such lessons. */
async function renameReason(runner: QueryRunner, from: string, to: string): Promise<void> {
  const quoted = (code: string): string => `'"code": "${code}"'`;
  await runner.query(
    `UPDATE "schedule_versions"
     SET "diagnostics" = replace("diagnostics"::text, ${quoted(from)}, ${quoted(to)})::jsonb
     WHERE "diagnostics"::text LIKE '%"code": "${from}"%'`,
  );
}
