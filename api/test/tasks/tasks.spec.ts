import { Like } from 'typeorm';
import { OutboxEvent } from '../../src/persistence/index.js';
import {
  aChild,
  aTask,
  type FamilyCaller,
  startApi,
  type TestApi,
  testClock,
} from '../../src/testing/index.js';
import { addDays, todayIn } from '../../src/domain/calendar/index.js';

import type { TaskPageDto } from '../../src/tasks/dto/task.dto.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const day = (days: number): string => addDays(todayIn('Europe/Lisbon', testClock.now()), days);

const letter = {
  title: 'Letter of intent',
  note: 'Two copies,\nsigned',
  ownerKind: 'family',
  parentId: null,
  childId: null,
  dueDate: day(10),
  dueTime: '16:00',
  minutes: 30,
  closesTime: true,
  reminderMinutes: [2880, 60],
  tags: ['state'],
  checklist: [
    { text: 'Sign it', done: true },
    { text: 'Post it', done: false },
  ],
};

async function events(): Promise<[string, string][]> {
  const rows = await api.rows.dataSource
    .getRepository(OutboxEvent)
    .find({ where: { familyId: anna.family.id, type: Like('task.%') }, order: { id: 'ASC' } });
  return rows.map(({ type, subjectId }) => [type, subjectId]);
}

const patch = (id: string, version: number, body: object) =>
  anna.send('patch', `/tasks/${id}`, body).set('If-Match', `"${version}"`);

it('adds, reads, changes and removes a task, and each change leaves its event', async () => {
  const added = await anna.send('post', '/tasks', letter);
  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({ ...letter, status: 'open', finishedAt: null, version: 1 });
  expect(added.body.dueAt).toMatch(/T1[56]:00:00/);
  const { id } = added.body;
  const renamed = await patch(id, 1, { title: 'Letter to the state' });
  expect(renamed.body).toEqual({ ...added.body, title: 'Letter to the state', version: 2 });
  const done = await patch(id, 2, { status: 'done' });
  expect(done.body).toMatchObject({ status: 'done', finishedAt: expect.any(String) });
  expect((await anna.send('get', `/tasks/${id}`)).body).toEqual(done.body);
  expect((await patch(id, 2, { title: 'Late' })).status).toBe(412);
  const removed = await anna.send('delete', `/tasks/${id}`).set('If-Match', '"3"');
  expect(removed.status).toBe(204);
  expect(await events()).toEqual([
    ['task.created', id],
    ['task.updated', id],
    ['task.completed', id],
    ['task.deleted', id],
  ]);
});

it('needs nothing but a title', async () => {
  const { body } = await anna.send('post', '/tasks', { title: 'Water the beans' });
  expect(body).toMatchObject({ ownerKind: 'family', dueDate: null, dueAt: null, checklist: [] });
});

it('opens a finished task again, and tells of it again', async () => {
  const { body: task } = await anna.send('post', '/tasks', letter);
  await patch(task.id, 1, { status: 'cancelled' });
  const opened = await patch(task.id, 2, { status: 'open' });
  expect(opened.body).toMatchObject({ status: 'open', finishedAt: null });
  const [{ next }] = await api.rows.dataSource.query(
    'SELECT next_notice_at AS next FROM tasks WHERE id = $1',
    [task.id],
  );
  expect(next).not.toBeNull();
});

it('lists what is due first, page by page, tasks without a date last, each once', async () => {
  for (const [title, dueDate] of [
    ['c', day(3)],
    ['x', null],
    ['a', day(-2)],
    ['b', day(1)],
    ['b2', day(1)],
    ['y', null],
  ] as const)
    await anna.send('post', '/tasks', { title, dueDate });
  const titles: string[] = [];
  let cursor: string | null = null;
  do {
    const answer = await anna.send('get', `/tasks?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
    const page = answer.body as TaskPageDto;
    titles.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor;
  } while (cursor);
  expect(titles).toEqual(['a', 'b', 'b2', 'c', 'x', 'y']);
});

it('lists by person, tag, status and range of days', async () => {
  const familyId = anna.family.id;
  const ella = await api.rows.insert(aChild({ familyId }));
  const hers = { title: 'Feed the cat', ownerKind: 'child', childId: ella.id, dueDate: day(2) };
  await anna.send('post', '/tasks', hers);
  await anna.send('post', '/tasks', letter);
  const { body: old } = await anna.send('post', '/tasks', { title: 'Old', dueDate: day(-1) });
  await patch(old.id, 1, { status: 'done' });
  const titles = async (query: string): Promise<string[]> => {
    const { body } = await anna.send('get', `/tasks?${query}`);
    return (body as TaskPageDto).items.map(({ title }) => title);
  };
  expect(await titles(`childId=${ella.id}`)).toEqual(['Feed the cat']);
  expect(await titles('tag=state')).toEqual(['Letter of intent']);
  expect(await titles('status=done')).toEqual(['Old']);
  expect(await titles(`dueFrom=${day(0)}&dueTo=${day(5)}`)).toEqual(['Feed the cat']);
});

it.each([
  [{ dueTime: '16:00' }, 'dueDate', 'required'],
  [{ dueDate: day(1), minutes: 30 }, 'dueTime', 'required'],
  [{ dueDate: day(1), dueTime: '16:00', closesTime: true }, 'minutes', 'required'],
  [{ reminderMinutes: [60] }, 'dueDate', 'required'],
  [{ dueDate: '1900-01-01' }, 'dueDate', 'date.year'],
  [{ dueDate: '2098-01-01' }, 'dueDate', 'date.far'],
  [{ ownerKind: 'child' }, 'childId', 'required'],
  [
    { ownerKind: 'child', childId: '0196a0e8-5f6f-7000-8000-000000000000' },
    'childId',
    'unknown-id',
  ],
  [{ title: 'x'.repeat(201) }, 'title', 'text.length'],
  [{ tags: ['a', 'a'] }, 'tags', 'list.repeats'],
])('refuses %j', async (body, field, code) => {
  const refused = await anna.send('post', '/tasks', { title: 'Task', ...body });
  expect([refused.status, refused.body.errors[0]]).toEqual([400, expect.objectContaining({ field, code })]); // prettier-ignore
  expect(await events()).toEqual([]);
});

it('refuses a cursor that is none', async () => {
  const refused = await anna.send('get', '/tasks?cursor=1');
  expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'cursor']);
});

it('hides another family’s', async () => {
  const other = await api.member();
  const row = await api.rows.insert(aTask({ familyId: other.family.id }));
  expect((await anna.send('get', `/tasks/${row.id}`)).body.code).toBe('task.not-found');
});

it('lists what has no day apart, and what is done with the last first, a page after the other', async () => {
  const familyId = anna.family.id;
  for (const n of [1, 2, 3]) {
    const finishedAt = new Date(testClock.now().getTime() - n * 60_000);
    await api.rows.insert(aTask({ familyId, title: `done ${n}`, status: 'done', finishedAt }));
  }
  await api.rows.insert(aTask({ familyId, title: 'no day' }));
  await anna.send('post', '/tasks', { ...letter, title: 'dated' });
  const page = async (query: string): Promise<TaskPageDto> =>
    (await anna.send('get', `/tasks?${query}`)).body as TaskPageDto;
  const titles = ({ items }: TaskPageDto): string[] => items.map(({ title }) => title);
  expect(titles(await page('status=open&due=undated'))).toEqual(['no day']);
  expect(titles(await page('status=open&due=dated'))).toEqual(['dated']);
  const first = await page('status=done&limit=2');
  expect(titles(first)).toEqual(['done 1', 'done 2']);
  const second = await page(`status=done&limit=2&cursor=${first.nextCursor}`);
  expect([titles(second), second.nextCursor]).toEqual([['done 3'], null]);
});
