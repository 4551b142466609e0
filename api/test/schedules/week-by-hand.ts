import type { Response } from 'supertest';
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

/** Monday 16 November 2026, eight o'clock in Lisbon. */
export const NOW = new Date('2026-11-16T08:00:00Z');
export const [MONDAY, TUESDAY, WEDNESDAY, NEXT] = [
  '2026-11-16',
  '2026-11-17',
  '2026-11-18',
  '2026-11-23',
] as const;

export interface ToldChange {
  readonly id: string;
  readonly kind: string;
  readonly canUndo: boolean;
}

interface ToldLesson {
  readonly id: string;
  readonly parentId: string | null;
  readonly children: readonly object[];
}

type Answer = Promise<Response>;

/** Anna's week, which wants two lessons of mathematics of Ada; Ben and art are there too. */
export class WeekByHand {
  private constructor(
    readonly api: TestApi,
    readonly anna: FamilyCaller,
    readonly ada: ReturnType<typeof aChild>,
    readonly ben: ReturnType<typeof aChild>,
    readonly maths: ReturnType<typeof aSubject>,
    readonly art: ReturnType<typeof aSubject>,
    readonly schedule: ReturnType<typeof aSchedule>,
    /** The adult who is there. */
    readonly robin: ReturnType<typeof aParent>,
    private readonly versionId: string,
  ) {}

  static async plan(api: TestApi): Promise<WeekByHand> {
    const anna = await api.member();
    const familyId = anna.family.id;
    const [ada, ben] = [aChild({ familyId }), aChild({ familyId, name: 'Ben' })];
    const maths = aSubject({ familyId });
    const art = aSubject({ familyId, name: 'Art', kind: 'art', core: false, involvement: 'none' });
    const schedule = aSchedule({ familyId, startDate: MONDAY, endDate: '2026-11-22' });
    const want = {
      weekStart: MONDAY,
      subjectId: maths.id,
      name: 'Mathematics',
      childIds: [ada.id],
      core: true,
      minutes: 30,
      dates: [],
      count: 2,
    };
    const version = aScheduleVersion({ familyId, scheduleId: schedule.id, wants: [want] });
    const robin = aParent({ familyId });
    await api.rows.insert(ada, ben, robin, maths, art, schedule, version);
    await api.rows.learn(maths, [ada.id]);
    await api.rows.learn(art, [ada.id, ben.id]);
    await api.rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [
      version.id,
      schedule.id,
    ]);
    return new WeekByHand(api, anna, ada, ben, maths, art, schedule, robin, version.id);
  }

  get familyId(): string {
    return this.anna.family.id;
  }

  /** A lesson as a plan put it there: mathematics of Ada on Monday at nine, where nothing else is said. */
  async item(over: Partial<ReturnType<typeof anItem>> = {}, childIds = [this.ada.id]) {
    const { familyId, versionId } = this;
    const scheduleId = this.schedule.id;
    const subjectId = this.maths.id;
    const row = anItem({ familyId, scheduleId, versionId, date: MONDAY, subjectId, ...over });
    await this.api.rows.insert(row);
    await this.api.rows.attend(row, childIds);
    return row;
  }

  /** Mathematics of Ada on Tuesday at ten, where nothing else is said. */
  lesson(over: object = {}) {
    const at = { date: TUESDAY, startTime: '10:00', minutes: 30 };
    return { subjectId: this.maths.id, childIds: [this.ada.id], ...at, ...over };
  }

  async add(over: object = {}): Answer {
    return this.anna.send('post', '/items', this.lesson(over));
  }

  async edit(id: string, over: object, version = 1): Answer {
    const body = this.lesson(over);
    return this.anna.send('put', `/items/${id}/lesson`, body).set('If-Match', `"${version}"`);
  }

  async remove(id: string, as: 'dropped' | 'owed', version = 1): Answer {
    return this.anna.send('delete', `/items/${id}?as=${as}`).set('If-Match', `"${version}"`);
  }

  async move(id: string, date: string, startTime: string, version = 1): Answer {
    const body = { date, startTime };
    return this.anna.send('post', `/items/${id}/move`, body).set('If-Match', `"${version}"`);
  }

  async patch(id: string, body: object, version = 1): Answer {
    return this.anna.send('patch', `/items/${id}`, body).set('If-Match', `"${version}"`);
  }

  async undo(id: string, who = this.anna): Answer {
    return who.send('post', `/hand-changes/${id}/undo`);
  }

  /** Decides that a lesson of mathematics need not be held: the id of the decision. */
  async drop(): Promise<string> {
    const childIds = [this.ada.id];
    const body = { weekStart: MONDAY, subjectId: this.maths.id, childIds, count: 1 };
    const answer = await this.anna.send('post', '/ledger/drops', body);
    return (answer.body as { id: string }).id;
  }

  async takeBack(dropId: string): Answer {
    return this.anna.send('delete', `/ledger/drops/${dropId}`).set('If-Match', '"1"');
  }

  async changes(week: string = MONDAY, who = this.anna): Promise<ToldChange[]> {
    const { body } = await who.send('get', `/hand-changes?week=${week}`);
    return (body as { items: ToldChange[] }).items;
  }

  async latest(): Promise<string> {
    return (await this.changes())[0]?.id ?? '';
  }

  async counts(): Promise<object> {
    const { body } = await this.anna.send('get', `/weeks/${MONDAY}`);
    return (body as { counts: object }).counts;
  }

  async lessons(): Promise<ToldLesson[]> {
    const { body } = await this.anna.send('get', `/weeks/${MONDAY}`);
    return (body as { items: ToldLesson[] }).items;
  }

  async events(subjectId: string): Promise<string[]> {
    const rows = await this.api.rows.dataSource.query<{ type: string }[]>(
      'SELECT type FROM outbox_events WHERE subject_id = $1 ORDER BY id',
      [subjectId],
    );
    return rows.map(({ type }) => type);
  }
}
