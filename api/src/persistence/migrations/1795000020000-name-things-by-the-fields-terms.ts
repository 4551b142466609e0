import type { MigrationInterface, QueryRunner } from 'typeorm';

type Rename = readonly [before: string, after: string];

const TABLES: readonly Rename[] = [
  ['family_tastes', 'family_preferences'],
  ['child_tastes', 'child_preferences'],
];

const CONSTRAINTS: readonly (readonly [table: string, ...Rename])[] = [
  ['family_preferences', 'family_tastes_pkey', 'family_preferences_pkey'],
  ['family_preferences', 'family_tastes_family_id_fkey', 'family_preferences_family_id_fkey'],
  ['child_preferences', 'child_tastes_pkey', 'child_preferences_pkey'],
  ['child_preferences', 'child_tastes_family_id_fkey', 'child_preferences_family_id_fkey'],
  [
    'child_preferences',
    'child_tastes_family_id_child_id_fkey',
    'child_preferences_family_id_child_id_fkey',
  ],
  [
    'child_preferences',
    'child_tastes_family_id_subject_id_fkey',
    'child_preferences_family_id_subject_id_fkey',
  ],
];

const INDEXES: readonly Rename[] = [
  ['child_tastes_family_id_child_id_idx', 'child_preferences_family_id_child_id_idx'],
  ['child_tastes_family_id_subject_id_idx', 'child_preferences_family_id_subject_id_idx'],
];

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

/** Tables, columns and stored JSON take the names that the field uses; what they hold stays as it is. */
export class NameThingsByTheFieldsTerms1795000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [before, after] of TABLES) await renameTable(runner, before, after);
    for (const names of CONSTRAINTS) await renameConstraint(runner, names);
    for (const [before, after] of INDEXES) await renameIndex(runner, before, after);
    for (const names of COLUMNS) await renameColumn(runner, names);
    for (const names of KEYS) await renameKey(runner, names);
    await renamePhase(runner, 'judging', 'evaluating');
  }

  async down(runner: QueryRunner): Promise<void> {
    await renamePhase(runner, 'evaluating', 'judging');
    for (const [table, column, before, after] of KEYS)
      await renameKey(runner, [table, column, after, before]);
    for (const [table, before, after] of COLUMNS) await renameColumn(runner, [table, after, before]);
    for (const [before, after] of INDEXES) await renameIndex(runner, after, before);
    for (const [table, before, after] of CONSTRAINTS)
      await renameConstraint(runner, [table, after, before]);
    for (const [before, after] of TABLES) await renameTable(runner, after, before);
  }
}

async function renameTable(runner: QueryRunner, from: string, to: string): Promise<void> {
  await runner.query(`ALTER TABLE "${from}" RENAME TO "${to}"`);
}

async function renameIndex(runner: QueryRunner, from: string, to: string): Promise<void> {
  await runner.query(`ALTER INDEX "${from}" RENAME TO "${to}"`);
}

async function renameConstraint(
  runner: QueryRunner,
  [table, from, to]: readonly [string, string, string],
): Promise<void> {
  await runner.query(`ALTER TABLE "${table}" RENAME CONSTRAINT "${from}" TO "${to}"`);
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
