import {
  EventPartitionsRepository,
  Family,
  newId,
  OutboxEvent,
  OutboxRepository,
} from '../../src/persistence/index.js';
import { SystemClock } from '../../src/platform/index.js';
import type { EventDto } from '../../src/events/dto/event.dto.js';
import { aFamily, type FamilyCaller, startApi, type TestApi } from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const add = (title: string) => anna.send('post', '/tasks', { title });
const read = async (query = ''): Promise<EventDto[]> =>
  ((await anna.send('get', `/events${query}`)).body as { items: EventDto[] }).items;

it('tells what happened as CloudEvents, with who did it and without names', async () => {
  const { body: task } = await add('Letter of intent');
  const [event] = await read('?type=task.*');
  expect(event).toEqual({
    specversion: '1.0',
    id: expect.any(String),
    source: `/families/${anna.family.id}`,
    type: 'task.created',
    subject: task.id,
    time: expect.any(String),
    datacontenttype: 'application/json',
    accountid: anna.account.id,
    data: { ownerKind: 'family', parentId: null, childId: null, dueDate: null, status: 'open' },
  });
});

it('is dated by the clock of the product, whichever moment that plays at, also where the database writes it', async () => {
  const clock = new SystemClock(40 * 86_400_000);
  const later = await startApi({ clock });
  try {
    const ben = await later.member();
    await ben.send('post', '/tasks', { title: 'Letter of intent' });
    await ben.send('post', '/children', { name: 'Ella', birthDate: '2018-03-01' });
    const { items } = (await ben.send('get', '/events?limit=100')).body as { items: EventDto[] };
    for (const type of ['task.created', 'child.created']) {
      const { time } = items.find((event) => event.type === type)!;
      expect(Math.abs(Date.parse(time) - clock.now().getTime())).toBeLessThan(60_000);
    }
  } finally {
    await later.close();
  }
});

it('is read on from where somebody stopped, by type and from an instant on', async () => {
  const { body: task } = await add('First');
  await anna.send('patch', `/tasks/${task.id}`, { status: 'done' }).set('If-Match', '"1"');
  const [created] = await read('?limit=1&type=task.*');
  const [completed] = await read(`?type=task.*&cursor=${created!.id}`);
  expect([created!.type, completed!.type]).toEqual(['task.created', 'task.completed']);
  expect(await read(`?type=task.*&cursor=${completed!.id}`)).toEqual([]);
  expect((await read('?type=task.completed')).map(({ id }) => id)).toEqual([completed!.id]);
  expect((await read('?type=task.*')).length).toBe(2);
  expect(await read('?type=t_sk.*')).toEqual([]);
  expect(await read('?since=2100-01-01T00:00:00Z')).toEqual([]);
});

it('is read from its end as well', async () => {
  const titles = ['First', 'Second', 'Third'];
  for (const title of titles) await add(title);
  const up = await read('?type=task.*');
  const [third, second] = await read('?type=task.*&order=newest&limit=2');
  const [first] = await read(`?type=task.*&order=newest&cursor=${second!.id}`);
  expect([first, second, third]).toEqual(up);
});

it('shows no family another’s', async () => {
  await add('Ours');
  const other = await api.member();
  const { items } = (await other.send('get', '/events?limit=100')).body as { items: EventDto[] };
  expect(items.filter(({ type }) => type.startsWith('task.'))).toEqual([]);
  expect(new Set(items.map(({ source }) => source))).toEqual(
    new Set([`/families/${other.family.id}`]),
  );
});

it('keeps each month in a partition of its own, and drops old ones whole', async () => {
  const partitions = api.app.get(EventPartitionsRepository);
  const manager = api.rows.dataSource.manager;
  await partitions.prepare(new Date('2030-10-15T00:00:00Z'));
  await partitions.prepare(new Date('2030-10-16T00:00:00Z'));
  expect(await partitions.months()).toEqual(['2030-11', '2030-12', '2031-01']);
  const at = (instant: string): string => {
    const hex = Date.parse(instant).toString(16).padStart(12, '0');
    return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000001`;
  };
  const ids = [at('2030-11-30T23:59:59.999Z'), at('2030-12-01T00:00:00Z'), newId()];
  for (const id of ids) {
    await manager.insert(OutboxEvent, { id, familyId: anna.family.id, type: 'task.created', subjectId: id }); // prettier-ignore
    await api.app.get(OutboxRepository).claim(id, 'test');
  }
  const where = await manager.query<{ name: string }[]>(
    'SELECT tableoid::regclass::text AS name FROM outbox_events WHERE id = ANY($1) ORDER BY id DESC',
    [ids],
  );
  expect(where.map(({ name }) => name)).toEqual([
    'outbox_events_2030_12',
    'outbox_events_2030_11',
    'outbox_events_rest',
  ]);
  expect(await partitions.dropOlderThan(2, new Date('2031-02-01T00:00:00Z'))).toEqual(['2030-11']);
  expect(await partitions.months()).toEqual(['2030-12', '2031-01']);
  const left = await manager.query<unknown[]>('SELECT 1 FROM processed_events WHERE event_id = $1', [ids[0]]); // prettier-ignore
  expect(left).toEqual([]);
});

it('makes and drops months while families write, and refuses none of them', async () => {
  const partitions = api.app.get(EventPartitionsRepository);
  let isOver = false;
  const months = async (): Promise<void> => {
    for (let year = 2040; year < 2043; year += 1) {
      await partitions.prepare(new Date(`${year}-06-15T00:00:00Z`));
      await partitions.dropOlderThan(1, new Date(`${year}-12-15T00:00:00Z`));
    }
  };
  const { database } = api.rows;
  const outbox = new OutboxRepository(database);
  const writer = async (): Promise<void> => {
    while (!isOver) {
      await database.inTransaction(async () => {
        // An event before a change of the family itself: the other order of their locks.
        await outbox.record(anna.family.id, { type: 'task.created', subjectId: newId() });
        await database.manager.insert(Family, aFamily());
        await database.manager.query('UPDATE families SET name = name WHERE id = $1', [anna.family.id]); // prettier-ignore
      });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await Promise.all([
    months().finally(() => (isOver = true)),
    ...Array.from({ length: 3 }, writer),
  ]);
  expect((await partitions.months()).filter((month) => month.startsWith('204'))).toEqual([]);
});

describe('what people change', () => {
  const newest = async (): Promise<Pick<EventDto, 'type' | 'subject' | 'accountid' | 'data'>> => {
    const { type, subject, accountid, data } = (await read('?limit=100')).at(-1)!;
    return { type, subject, accountid, data };
  };

  it('is told with who did it and the fields that differ, and what is in none of them', async () => {
    const { body: child } = await anna.send('post', '/children', { name: 'Ella', birthDate: '2018-03-01' }); // prettier-ignore
    const by = { subject: child.id, accountid: anna.account.id };
    expect(await newest()).toEqual({ ...by, type: 'child.created', data: {} });
    const { headers } = await anna.send('patch', `/children/${child.id}`, { name: 'Elle' }).set('If-Match', '"1"'); // prettier-ignore
    expect(await newest()).toEqual({ ...by, type: 'child.updated', data: { fields: ['name'] } });
    await anna.send('delete', `/children/${child.id}`).set('If-Match', headers.etag as string);
    expect(await newest()).toEqual({ ...by, type: 'child.deleted', data: {} });
    expect(JSON.stringify(await read('?limit=100'))).not.toMatch(/Ella|Elle|2018/);
  });

  it('is told also where one statement changes many rows, or a row goes with another', async () => {
    const { body: child } = await anna.send('post', '/children', { name: 'Ella', birthDate: '2018-03-01' }); // prettier-ignore
    const exception = { kind: 'away', childIds: [child.id], startDate: '2027-01-04', endDate: '2027-01-04' }; // prettier-ignore
    expect((await anna.send('post', '/calendar-exceptions', exception)).body).toMatchObject({ kind: 'away' }); // prettier-ignore
    await anna.send('delete', `/children/${child.id}`).set('If-Match', '"1"');
    const types = (await read('?limit=100&type=exception.*')).map(({ type }) => type);
    expect(types).toEqual(['exception.created', 'exception.deleted']);
  });

  it('is told by every table that a family edits', async () => {
    const rows = await api.rows.dataSource.query<{ table: string }[]>(
      `SELECT c.table_name AS "table" FROM information_schema.columns c
       WHERE c.table_schema = current_schema() AND c.column_name = 'version' AND EXISTS (
         SELECT 1 FROM information_schema.columns f WHERE f.table_schema = c.table_schema
         AND f.table_name = c.table_name AND f.column_name = 'family_id')
       AND NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'record_row_event' AND tgrelid = c.table_name::regclass)
       ORDER BY 1`,
    );
    // Their services write events of their own words; answers are told of when they are complete.
    expect(rows.map(({ table }) => table)).toEqual([
      'dropped_lessons',
      'items',
      'lesson_feedback',
      'notification_preferences',
      'questionnaires',
      'recurring_tasks',
      'schedules',
      'tasks',
      'week_feedback',
    ]);
  });
});
