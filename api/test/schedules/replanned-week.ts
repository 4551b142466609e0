import type { Item, ItemChild, Job } from '../../src/persistence/index.js';
import {
  aChild,
  aJob,
  anItem,
  aParent,
  aSchedule,
  aScheduleVersion,
  aSubject,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

// Wednesday 18 November 2026, ten o'clock in Lisbon: Monday and Tuesday are past.
export const NOW = new Date('2026-11-18T10:00:00Z');
export const [MONDAY, WEDNESDAY, THURSDAY, FRIDAY] = [
  '2026-11-16',
  '2026-11-18',
  '2026-11-19',
  '2026-11-20',
] as const;

/** What the worker answered: lessons that move and where to, and what fits no more with the offers for it. */
export interface Found {
  readonly moved?: readonly (readonly [Item, string, number])[];
  readonly leftOver?: readonly (readonly [Item, readonly object[]])[];
  /** All that stood when it was asked. */
  readonly items: readonly Item[];
  /** What decided; left out, as an older worker did. */
  readonly provenance?: object;
  /** What happened; Ella is ill on Thursday where nothing is said. */
  readonly disruption?: object;
  /** Lessons that could stay without some children. */
  readonly without?: Readonly<Record<string, readonly string[]>>;
  /** Which facts held when it was asked; left out, as an older worker did. */
  readonly facts?: string;
  readonly stability?: number;
  /** By how much the week would be better. */
  readonly gain?: { readonly points: number; readonly share: number };
}

/** Anna's week with Ella, planned once; lessons as a spec puts them in, and re-plannings as a worker answers them. */
export class ReplannedWeek {
  private constructor(
    private readonly api: TestApi,
    readonly anna: FamilyCaller,
    readonly ella: ReturnType<typeof aChild>,
    readonly robin: ReturnType<typeof aParent>,
    readonly subject: ReturnType<typeof aSubject>,
    readonly schedule: ReturnType<typeof aSchedule>,
    readonly version: ReturnType<typeof aScheduleVersion>,
  ) {}

  static async of(api: TestApi): Promise<ReplannedWeek> {
    const anna = await api.member();
    const familyId = anna.family.id;
    const ella = aChild({ familyId, name: 'Ella' });
    const robin = aParent({ familyId });
    const subject = aSubject({ familyId });
    const days = { startDate: MONDAY, endDate: '2026-11-22' };
    const schedule = aSchedule({ familyId, childIds: [ella.id], subjectIds: [subject.id], ...days }); // prettier-ignore
    const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
    await api.rows.insert(ella, robin, subject, schedule, version);
    await api.rows.learn(subject, [ella.id]);
    await api.rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [version.id, schedule.id]); // prettier-ignore
    return new ReplannedWeek(api, anna, ella, robin, subject, schedule, version);
  }

  /** A lesson of Ella's at nine, which Robin gives, unless said otherwise. */
  async lesson(date: string, over: Partial<Item> = {}): Promise<Item> {
    const familyId = this.anna.family.id;
    const place = { scheduleId: this.schedule.id, versionId: this.version.id, subjectId: this.subject.id, parentId: this.robin.id }; // prettier-ignore
    const item = await this.api.rows.insert(anItem({ familyId, date, ...place, ...over }));
    await this.api.rows.attend(item, [this.ella.id]);
    return item;
  }

  preview(found: Found): Promise<Job> {
    const { anna, schedule, version, ella } = this;
    const { disruption = { kind: 'sick-child', date: THURSDAY, childIds: [ella.id] } } = found;
    const { stability = 0.5 } = found;
    return this.api.rows.insert(
      aJob({
        familyId: anna.family.id,
        kind: 'replan-schedule',
        status: 'succeeded',
        params: { scheduleId: schedule.id, baseVersionId: version.id, stability, disruption },
        preview: previewOf(found),
      }),
    );
  }

  apply(job: Job, body: object = {}, caller = this.anna) {
    return caller.send('post', `/schedules/${this.schedule.id}/replan/${job.id}/apply`, body);
  }

  undo() {
    return this.anna.send('post', `/schedules/${this.schedule.id}/undo`);
  }

  row({ id }: Item): Promise<Item> {
    return this.api.rows.dataSource.getRepository<Item>('Item').findOneByOrFail({ id });
  }

  /** What was predicted of an item, a child each. */
  async predictedOf({ id: itemId }: Item): Promise<(number | null)[]> {
    const children = this.api.rows.dataSource.getRepository<ItemChild>('ItemChild');
    return (await children.findBy({ itemId })).map(({ predictedReward }) => predictedReward);
  }

  async predict({ id }: Item, reward: number): Promise<void> {
    await this.api.rows.dataSource.query(
      'UPDATE item_children SET predicted_reward = $2 WHERE item_id = $1',
      [id, reward],
    );
  }
}

function previewOf(found: Found): Job['preview'] {
  const { moved = [], leftOver = [], items, provenance, without = {}, facts } = found;
  const from = ({ date, startMinute }: Item) => ({ date, startMinute });
  return {
    moved: moved.map(([item, date, startMinute]) => ({
      itemId: item.id,
      from: from(item),
      to: { date, startMinute },
      cause: { code: item.date < WEDNESDAY ? 'missed' : 'disruption', broken: [] },
      forSubjectId: null,
      without: without[item.id] ?? null,
    })),
    leftOver: leftOver.map(([item, offers]) => ({
      itemId: item.id,
      from: from(item),
      missed: item.date < WEDNESDAY,
      reasons: [],
      offers,
    })),
    kept: 0,
    minutesBefore: 0,
    minutesAfter: 0,
    places: items
      .map(({ id, date, startMinute, minutes, parentId }) =>
        [id, date, startMinute, minutes, ...(parentId === null ? [] : [parentId])].join(' '),
      )
      .sort()
      .join('\n'),
    ...(provenance ? { provenance } : {}),
    ...(facts === undefined ? {} : { facts }),
    gain: found.gain ?? null,
  };
}
