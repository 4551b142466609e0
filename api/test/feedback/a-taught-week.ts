import { Parent } from '../../src/persistence/index.js';
import {
  aChild,
  anItem,
  aParent,
  aSchedule,
  aScheduleVersion,
  aSubject,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

export const MONDAY = '2026-11-16';
export const TUESDAY = '2026-11-17';
export const FRIDAY = '2026-11-20';
export const MODELS = [{ kind: 'engagement', versionId: '0190a0a0-0000-7000-8000-000000000001' }];

type ItemValues = Partial<ReturnType<typeof anItem>>;

/** A family of two children with a schedule that models had a say in, and lessons as a spec puts them in. */
export class TaughtWeek {
  private constructor(
    private readonly api: TestApi,
    readonly anna: FamilyCaller,
    readonly ada: ReturnType<typeof aChild>,
    readonly ben: ReturnType<typeof aChild>,
    readonly scheduleId: string,
    readonly versionId: string,
    private readonly subjectId: string,
  ) {}

  static async of(api: TestApi): Promise<TaughtWeek> {
    const anna = await api.member();
    const familyId = anna.family.id;
    const [ada, ben] = [aChild({ familyId }), aChild({ familyId, name: 'Ben' })];
    const [maths, schedule] = [
      aSubject({ familyId }),
      aSchedule({ familyId, startDate: MONDAY, endDate: '2026-11-22' }),
    ];
    const summary = { required: 1, placed: 1, unplacedCount: 0, weeks: [] };
    const version = aScheduleVersion({
      familyId,
      scheduleId: schedule.id,
      summary: { ...summary, provenance: { kind: 'learned', models: MODELS } },
    });
    const robin: Parent = aParent({ familyId });
    await api.rows.insert(ada, ben, robin, maths, schedule, version);
    await api.rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [
      version.id,
      schedule.id,
    ]);
    return new TaughtWeek(api, anna, ada, ben, schedule.id, version.id, maths.id);
  }

  get familyId(): string {
    return this.anna.family.id;
  }

  /** A lesson of Ada's on Monday at nine, unless said otherwise. */
  async lesson(values: ItemValues = {}, childIds = [this.ada.id]) {
    const { familyId, scheduleId, versionId, subjectId } = this;
    const row = anItem({ familyId, scheduleId, versionId, subjectId, date: MONDAY, ...values });
    await this.api.rows.insert(row);
    await this.api.rows.attend(row, childIds);
    return row;
  }

  say(itemId: string, ...entries: readonly object[]) {
    return this.anna.send('put', `/items/${itemId}/feedback`, { entries });
  }

  /** Rows of a table that are the family's, as the database has them. */
  async rowsOf(table: string): Promise<Record<string, unknown>[]> {
    const rows = await this.api.rows.dataSource.query<{ row: Record<string, unknown> }[]>(
      `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE family_id = $1 ORDER BY id`,
      [this.familyId],
    );
    return rows.map(({ row }) => row);
  }
}
