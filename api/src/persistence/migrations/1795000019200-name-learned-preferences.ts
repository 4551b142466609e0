import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  ['family_tastes', 'family_preferences'],
  ['child_tastes', 'child_preferences'],
] as const;
const CONSTRAINTS = {
  family: ['pkey', 'family_id_fkey'],
  child: ['pkey', 'family_id_fkey', 'family_id_child_id_fkey', 'family_id_subject_id_fkey'],
} as const;
const INDEXES = ['family_id_child_id_idx', 'family_id_subject_id_idx'] as const;
const KEYS = [
  ['worth', 'rewards'],
  ['reading', 'scaling'],
  ['seen', 'counts'],
] as const;
const SCALING_KEYS = [['trying', 'explorationBonus']] as const;

/** What was learned of a child is called learned preferences, in tables, constraints and stored keys. */
export class NameLearnedPreferences1795000019200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [old, name] of TABLES) await renameTable(runner, old, name);
    await renameKeys(runner, 'child_preferences', KEYS);
    await renameKeys(runner, 'child_preferences', SCALING_KEYS, 'scaling');
  }

  async down(runner: QueryRunner): Promise<void> {
    await renameKeys(runner, 'child_preferences', turned(SCALING_KEYS), 'scaling');
    await renameKeys(runner, 'child_preferences', turned(KEYS));
    for (const [name, old] of TABLES) await renameTable(runner, old, name);
  }
}

type Names = readonly (readonly [string, string])[];

function turned(names: Names): Names {
  return names.map(([old, name]) => [name, old]);
}

async function renameTable(runner: QueryRunner, old: string, name: string): Promise<void> {
  const isChild = old.startsWith('child');
  await runner.query(`ALTER TABLE "${old}" RENAME TO "${name}"`);
  for (const end of CONSTRAINTS[isChild ? 'child' : 'family'])
    await runner.query(
      `ALTER TABLE "${name}" RENAME CONSTRAINT "${old}_${end}" TO "${name}_${end}"`,
    );
  for (const end of isChild ? INDEXES : [])
    await runner.query(`ALTER INDEX "${old}_${end}" RENAME TO "${name}_${end}"`);
}

/** Renames keys of the object in `learned`, or of the object at one of its keys, where they are there. */
async function renameKeys(
  runner: QueryRunner,
  table: string,
  names: Names,
  inside?: string,
): Promise<void> {
  const object = inside === undefined ? '"learned"' : `"learned" -> '${inside}'`;
  for (const [old, name] of names) {
    const renamed = `(${object}) - '${old}' || jsonb_build_object('${name}', ${object} -> '${old}')`;
    const learned =
      inside === undefined ? renamed : `jsonb_set("learned", '{${inside}}', ${renamed})`;
    await runner.query(
      `UPDATE "${table}" SET "learned" = ${learned} WHERE jsonb_exists(${object}, '${old}')`,
    );
  }
}
