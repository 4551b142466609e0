import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables whose rows people edit, with the name of their events. */
const RECORDED = {
  families: 'family',
  members: 'member',
  invitations: 'invitation',
  children: 'child',
  parents: 'parent',
  subjects: 'subject',
  commitments: 'commitment',
  meals: 'meal',
  holidays: 'holiday',
  calendar_exceptions: 'exception',
} as const;

/**
 * Writes the event of a change with the change itself, whoever makes it: a service, a statement over many rows, or a row
 * that goes with another. What counts as a change is what counts a row's version on. The event names the columns that
 * differ, never what is in them. A subject that is removed stays as a row, and a family that goes takes its events along.
 */
const FUNCTION = `
CREATE FUNCTION record_row_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  after jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  was_there boolean := before IS NOT NULL AND before->>'removed_on' IS NULL;
  is_there boolean := after IS NOT NULL AND after->>'removed_on' IS NULL;
  family uuid := COALESCE(after, before)->>CASE TG_TABLE_NAME WHEN 'families' THEN 'id' ELSE 'family_id' END;
  fields jsonb := '[]';
BEGIN
  IF NOT was_there AND NOT is_there THEN RETURN NULL; END IF;
  IF was_there AND is_there THEN
    IF before->>'version' = after->>'version' THEN RETURN NULL; END IF;
    SELECT COALESCE(jsonb_agg(lower(left(key, 1)) || substr(replace(initcap(replace(key, '_', ' ')), ' ', ''), 2) ORDER BY key), '[]')
      INTO fields FROM jsonb_each(after) WHERE key <> 'version' AND value IS DISTINCT FROM before->key;
  ELSIF NOT EXISTS (SELECT 1 FROM families WHERE id = family) THEN RETURN NULL;
  END IF;
  INSERT INTO outbox_events (family_id, account_id, type, subject_id, data) VALUES (
    family,
    NULLIF(current_setting('brightpath.account_id', true), '')::uuid,
    TG_ARGV[0] || CASE WHEN NOT was_there THEN '.created' WHEN NOT is_there THEN '.deleted' ELSE '.updated' END,
    (COALESCE(after, before)->>'id')::uuid,
    CASE WHEN was_there AND is_there THEN jsonb_build_object('fields', fields) ELSE '{}' END
  );
  PERFORM pg_notify('outbox_events', '');
  RETURN NULL;
END $$`;

/** Every change of a family's facts is an event. The database makes the ids of events, so that one clock orders them. */
export class RecordChangesOfFacts1795000042000 implements MigrationInterface {
  name = 'RecordChangesOfFacts1795000042000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "outbox_events" ALTER "id" SET DEFAULT uuidv7()`);
    await runner.query(
      `CREATE INDEX "outbox_events_family_id_id_idx" ON "outbox_events" ("family_id", "id")`,
    );
    await runner.query(FUNCTION);
    for (const [table, name] of Object.entries(RECORDED))
      await runner.query(
        `CREATE TRIGGER "record_row_event" AFTER INSERT OR UPDATE OR DELETE ON "${table}"
         FOR EACH ROW EXECUTE FUNCTION record_row_event('${name}')`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(RECORDED))
      await runner.query(`DROP TRIGGER "record_row_event" ON "${table}"`);
    await runner.query(`DROP FUNCTION record_row_event()`);
    await runner.query(`DROP INDEX "outbox_events_family_id_id_idx"`);
    await runner.query(`ALTER TABLE "outbox_events" ALTER "id" DROP DEFAULT`);
  }
}
