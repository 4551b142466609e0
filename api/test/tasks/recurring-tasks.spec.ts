import { addDays, todayIn } from '../../src/domain/calendar/index.js';
import { OccurrencesRepository, OutboxEvent, Task } from '../../src/persistence/index.js';
import type { TaskDto, TaskPageDto } from '../../src/tasks/dto/task.dto.js';
import {
  aChild,
  aRecurringTask,
  type FamilyCaller,
  startApi,
  type TestApi,
  testClock,
} from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const today = todayIn('Europe/Lisbon', testClock.now());
const day = (days: number): string => addDays(today, days);

const books = { title: 'Library books', rule: 'FREQ=DAILY;INTERVAL=7', startDate: day(1) };

async function tasks(query = 'status=open&limit=100'): Promise<TaskDto[]> {
  return ((await anna.send('get', `/tasks?${query}`)).body as TaskPageDto).items;
}
const datesOf = (list: readonly TaskDto[]): (string | null)[] => list.map(({ dueDate }) => dueDate);
const change = (id: string, version: number, body: object) =>
  anna.send('patch', `/recurring-tasks/${id}`, body).set('If-Match', `"${version}"`);

it('makes its tasks of the next sixty days at once, with all that was said', async () => {
  const { status, body } = await anna.send('post', '/recurring-tasks', {
    ...books,
    dueTime: '16:00',
    reminderMinutes: [60],
    tags: ['library'],
    steps: ['Look under the beds'],
  });
  expect([status, body.nextDates.slice(0, 2), body.version]).toEqual([201, [day(1), day(8)], 1]);
  const made = await tasks();
  expect(datesOf(made)).toEqual([1, 8, 15, 22, 29, 36, 43, 50, 57].map(day));
  expect(made[0]).toMatchObject({
    title: 'Library books',
    dueTime: '16:00',
    reminderMinutes: [60],
    tags: ['library'],
    checklist: [{ text: 'Look under the beds', done: false }],
  });
  const events = await api.rows.dataSource
    .getRepository(OutboxEvent)
    .findBy({ familyId: anna.family.id, type: 'task.created' });
  expect(events.map(({ subjectId }) => subjectId).sort()).toEqual(made.map(({ id }) => id).sort());
});

it('lets children take turns, and goes on with the next when the worker makes more', async () => {
  const familyId = anna.family.id;
  const ella = await api.rows.insert(aChild({ familyId }));
  const leo = await api.rows.insert(aChild({ familyId }));
  const rotationChildIds = [ella.id, leo.id];
  await anna.send('post', '/recurring-tasks', { ...books, rotationChildIds });
  const later = new Date(testClock.now().getTime() + 10 * 86_400_000);
  await api.app.get(OccurrencesRepository).makeBehind(500, later);
  const made = await tasks();
  expect(made.map(({ childId }) => childId)).toEqual(made.map((_, i) => rotationChildIds[i % 2]));
  expect(made).toHaveLength(10);
});

it('changes all: what nobody touched is made anew, what was done or changed stays', async () => {
  const { body: series } = await anna.send('post', '/recurring-tasks', books);
  const [first, second] = await tasks();
  const patch = (task: TaskDto, body: object) =>
    anna.send('patch', `/tasks/${task.id}`, body).set('If-Match', `"${task.version}"`);
  await patch(first!, { status: 'done' });
  await patch(second!, { title: 'Library books and the film' });
  const { body } = await change(series.id, 1, { title: 'Books back', dueTime: '15:00' });
  expect(body).toMatchObject({ title: 'Books back', dueTime: '15:00', version: 2 });
  const open = await tasks();
  expect(open.map(({ title }) => title)).toEqual([
    'Library books and the film',
    ...Array<string>(7).fill('Books back'),
  ]);
  expect(datesOf(open)).toEqual([8, 15, 22, 29, 36, 43, 50, 57].map(day));
});

it('changes this one and all later, as a series that goes on in its place', async () => {
  const { body: series } = await anna.send('post', '/recurring-tasks', {
    ...books,
    rule: 'FREQ=DAILY;INTERVAL=7;COUNT=5',
  });
  const { body: later } = await change(series.id, 1, { from: day(15), title: 'Books and film' });
  expect(later).toMatchObject({ startDate: day(15), rule: expect.stringContaining('COUNT=3') });
  const made = await tasks();
  expect(made.map(({ title }) => title)).toEqual([
    ...Array<string>(2).fill('Library books'),
    ...Array<string>(3).fill('Books and film'),
  ]);
  expect(datesOf(made)).toEqual([1, 8, 15, 22, 29].map(day));
});

it('leaves out a day that somebody deleted, also when all of it is made anew', async () => {
  const { body: series } = await anna.send('post', '/recurring-tasks', books);
  const [first] = await tasks();
  expect([first!.recurringTaskId, first!.occurrenceDate]).toEqual([series.id, day(1)]);
  await anna.send('delete', `/tasks/${first!.id}`).set('If-Match', '"1"');
  const { body: left } = await anna.send('get', `/recurring-tasks/${series.id}`);
  expect([left.exceptDates, left.nextDates[0]]).toEqual([[day(1)], day(8)]);
  await change(series.id, left.version as number, { title: 'Books back' });
  expect(datesOf(await tasks())[0]).toBe(day(8));
});

it('rests from tomorrow while it is paused, and goes on where it is', async () => {
  const { body: series } = await anna.send('post', '/recurring-tasks', {
    ...books,
    rule: 'FREQ=DAILY',
    startDate: today,
  });
  const { body: paused } = await change(series.id, 1, { paused: true });
  expect([paused.paused, paused.nextDates]).toEqual([true, []]);
  expect(datesOf(await tasks())).toEqual([today]);
  await change(series.id, 2, { paused: false });
  expect((await tasks()).length).toBe(61);
});

it('ends from a day on, or altogether, and keeps what is done', async () => {
  const { body: series } = await anna.send('post', '/recurring-tasks', books);
  const end = (version: number, query: string) =>
    anna.send('delete', `/recurring-tasks/${series.id}${query}`).set('If-Match', `"${version}"`);
  expect((await end(1, `?from=${day(15)}`)).status).toBe(204);
  const [first, second] = await tasks();
  expect(datesOf([first!, second!])).toEqual([day(1), day(8)]);
  await anna.send('patch', `/tasks/${first!.id}`, { status: 'done' }).set('If-Match', '"1"');
  expect((await end(2, '')).status).toBe(204);
  expect(datesOf(await tasks('limit=100'))).toEqual([day(1)]);
});

it('says what a rule means before it is kept', async () => {
  const rule = 'FREQ=MONTHLY;BYMONTHDAY=31';
  const answer = await anna.send('post', '/recurring-tasks/dates', {
    rule,
    startDate: '2027-01-31',
  });
  expect(answer.body.dates.slice(0, 3)).toEqual(['2027-01-31', '2027-03-31', '2027-05-31']);
});

it.each([
  [{ rule: 'FREQ=SECONDLY' }, 'rule', 'rule.more-than-daily'],
  [{ rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, 'rule', 'rule.never'],
  [{ rule: 'every second Friday' }, 'rule', 'rule.unreadable'],
  [{ rule: 'FREQ=DAILY;COUNT=10000' }, 'rule', 'rule.too-many'],
  [{ minutes: 30 }, 'dueTime', 'required'],
  [
    { rotationChildIds: ['0196a0e8-5f6f-7000-8000-000000000000'] },
    'rotationChildIds.0',
    'unknown-id',
  ],
])('refuses %j', async (body, field, code) => {
  const refused = await anna.send('post', '/recurring-tasks', { ...books, ...body });
  expect([refused.status, refused.body.errors[0]]).toEqual([400, expect.objectContaining({ field, code })]); // prettier-ignore
  expect(await tasks()).toEqual([]);
});

it('makes each task once, however many workers make them', async () => {
  const familyId = anna.family.id;
  for (let i = 0; i < 20; i++)
    await api.rows.insert(aRecurringTask({ familyId, startDate: today }));
  const occurrences = api.app.get(OccurrencesRepository);
  const until = async (): Promise<void> => {
    while ((await occurrences.makeBehind(3, testClock.now())) > 0);
  };
  await Promise.all([until(), until(), until()]);
  const rows = await api.rows.dataSource.getRepository(Task).countBy({ familyId });
  expect(rows).toBe(20 * 9);
});

it('hides another family’s', async () => {
  const other = await api.member();
  const row = await api.rows.insert(aRecurringTask({ familyId: other.family.id }));
  expect((await anna.send('get', `/recurring-tasks/${row.id}`)).body.code).toBe(
    'recurring-task.not-found',
  );
});
