import { DueTasksRepository, OutboxEvent, Task } from '../../src/persistence/index.js';
import { type FamilyCaller, startApi, type TestApi, testClock } from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  await api.rows.dataSource.query('UPDATE tasks SET next_notice_at = NULL');
  anna = await api.member();
});
afterAll(() => api.close());

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A task that is due at an instant that lies days ahead. */
async function aTask(more: object = {}): Promise<{ id: string; dueAt: number }> {
  const dueDate = new Date(Date.now() + 5 * DAY_MS).toISOString().slice(0, 10);
  const body = { title: 'Dentist form', dueDate, dueTime: '16:00', ...more };
  const { body: task } = await anna.send('post', '/tasks', body).expect(201);
  return { id: task.id as string, dueAt: Date.parse(task.dueAt as string) };
}

const at = (ms: number): Date => new Date(ms);
const tell = (now: Date) => api.app.get(DueTasksRepository).tell(100, now);

/** What was told of a task: the notice and how many minutes before it is due. */
async function told(id: string): Promise<[unknown, unknown][]> {
  const events = await api.rows.dataSource
    .getRepository(OutboxEvent)
    .find({ where: { subjectId: id, type: 'task.due' }, order: { id: 'ASC' } });
  return events.map(({ data }) => [data.notice, data.leadMinutes]);
}

const row = (id: string) => api.rows.dataSource.getRepository(Task).findOneByOrFail({ id });

it('is told at the family’s own times, a day ahead and just before, each once', async () => {
  const { id, dueAt } = await aTask({ reminderMinutes: [2880, 60] });
  for (const minutes of [2881, 2880, 2879, 1440, 1000, 60, 30, 10, 5, 0, -100])
    await tell(at(dueAt - minutes * MINUTE_MS));
  expect(await told(id)).toEqual([
    ['reminder', 2880],
    ['due-soon', 1440],
    ['reminder', 60],
    ['starting', 10],
  ]);
  expect(await row(id)).toMatchObject({ nextNoticeAt: null });
});

it('is told once, however many look at the same moment', async () => {
  const tasks = await Promise.all(Array.from({ length: 30 }, () => aTask()));
  const now = at(tasks[0]!.dueAt - 1440 * MINUTE_MS);
  await Promise.all(Array.from({ length: 5 }, () => api.app.get(DueTasksRepository).tell(10, now)));
  while ((await tell(now)) > 0);
  for (const { id } of tasks) expect(await told(id)).toEqual([['due-soon', 1440]]);
});

it('is told once, and of the last notice, after a standstill of days', async () => {
  const { id, dueAt } = await aTask({ reminderMinutes: [2880, 60] });
  await tell(at(dueAt + 3 * DAY_MS));
  expect(await told(id)).toEqual([['starting', 10]]);
  expect((await row(id)).notifiedAt).toEqual(at(dueAt + 3 * DAY_MS));
});

it('is not told any more once it is done or cancelled, and again where it is opened again', async () => {
  const { id, dueAt } = await aTask();
  await anna.send('patch', `/tasks/${id}`, { status: 'done' }).set('If-Match', '"1"').expect(200);
  await tell(at(dueAt - 1440 * MINUTE_MS));
  expect(await told(id)).toEqual([]);
  await anna.send('patch', `/tasks/${id}`, { status: 'open' }).set('If-Match', '"2"').expect(200);
  await tell(at(dueAt - 10 * MINUTE_MS));
  expect(await told(id)).toEqual([['starting', 10]]);
});

it('is told anew at its new time where it is moved', async () => {
  const { id, dueAt } = await aTask();
  await tell(at(dueAt - 1440 * MINUTE_MS));
  const dueDate = new Date(dueAt + 7 * DAY_MS).toISOString().slice(0, 10);
  await anna.send('patch', `/tasks/${id}`, { dueDate }).set('If-Match', '"1"').expect(200);
  await tell(at(dueAt));
  expect(await told(id)).toHaveLength(1);
  await tell(at(dueAt + 7 * DAY_MS));
  expect(await told(id)).toHaveLength(2);
});

it('is still told where somebody changes it between the time and the look', async () => {
  const now = testClock.now().getTime();
  const [dueDate, time] = at(now + 23 * 60 * MINUTE_MS)
    .toISOString()
    .split('T');
  const { id } = await aTask({ dueDate, dueTime: time!.slice(0, 5) });
  // Its time has come a minute ago, and nobody has looked yet.
  await api.rows.dataSource.query('UPDATE tasks SET next_notice_at = $2 WHERE id = $1', [
    id,
    at(now - MINUTE_MS),
  ]);
  await anna.send('patch', `/tasks/${id}`, { note: 'In the drawer' }).set('If-Match', '"1"').expect(200); // prettier-ignore
  await tell(testClock.now());
  expect(await told(id)).toEqual([['due-soon', 1440]]);
});
