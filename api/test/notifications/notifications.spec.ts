import { Notification, NotificationRepository, OutboxEvent } from '../../src/persistence/index.js';
import {
  aNotification,
  aTask,
  type FamilyCaller,
  startApi,
  type TestApi,
} from '../../src/testing/index.js';
import type { NotificationPageDto } from '../../src/notifications/dto/notification.dto.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const told = (values: Partial<Notification> = {}): Promise<Notification> =>
  api.rows.insert(
    aNotification({ familyId: anna.family.id, accountId: anna.account.id, ...(values as object) }),
  );

async function list(query = '', caller = anna): Promise<NotificationPageDto> {
  const answer = await caller.send('get', `/notifications${query}`).expect(200);
  return answer.body as NotificationPageDto;
}

const events = async (type: string): Promise<OutboxEvent[]> =>
  api.rows.dataSource
    .getRepository(OutboxEvent)
    .find({ where: { familyId: anna.family.id, type }, order: { id: 'ASC' } });

it('is an empty list at the beginning', async () => {
  expect(await list()).toEqual({ items: [], nextCursor: null, unread: 0, mailStopped: null });
});

it('lists the newest first, page by page, each once, and counts what is unread on all pages', async () => {
  const rows = [await told(), await told({ readAt: new Date() }), await told(), await told()];
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: NotificationPageDto = await list(`?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
    expect(page.unread).toBe(3);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(ids).toEqual(rows.map(({ id }) => id).reverse());
});

it('lists only what is unread, or only what is read', async () => {
  const [open, read] = [await told(), await told({ readAt: new Date() })];
  expect((await list('?state=unread')).items.map(({ id }) => id)).toEqual([open.id]);
  expect((await list('?state=read')).items.map(({ id }) => id)).toEqual([read.id]);
  await anna.send('get', '/notifications?state=old').expect(400);
});

it('names what it is about as that is called now, and nothing where it is gone', async () => {
  const task = await api.rows.insert(aTask({ familyId: anna.family.id, title: 'Letter' }));
  await told({ subjectId: task.id, data: { at: '2026-12-02T16:00:00.000Z', leadMinutes: 60 } });
  await told({ kind: 'plan-changed', data: { byAccountId: anna.account.id, date: '2026-12-01' } });
  await told();
  const { items } = await list();
  expect(items.map(({ kind, title, by, at, date }) => [kind, title, by, at, date])).toEqual([
    ['task-due', null, null, null, null],
    ['plan-changed', null, 'Robin Rivers', null, '2026-12-01'],
    ['task-due', 'Letter', null, '2026-12-02T16:00:00.000Z', null],
  ]);
});

it('is read once, also where it is said twice, and the other devices hear of it', async () => {
  const { id } = await told();
  await told();
  const first = await anna.send('post', `/notifications/${id}/read`).expect(200);
  const second = await anna.send('post', `/notifications/${id}/read`).expect(200);
  expect(first.body.readAt).not.toBeNull();
  expect(second.body).toEqual(first.body);
  expect((await list()).unread).toBe(1);
  expect((await events('notification.read')).map(({ subjectId }) => subjectId)).toEqual([id]);
});

it('is all read at once', async () => {
  await told();
  await told();
  await anna.send('post', '/notifications/read-all').expect(204);
  await anna.send('post', '/notifications/read-all').expect(204);
  expect((await list()).unread).toBe(0);
  expect(await events('notification.read')).toHaveLength(1);
});

it('is one person’s alone: nobody else of the family sees it or reads it', async () => {
  const { id } = await told();
  const ben = await api.member({ family: anna.family });
  expect(await list('', ben)).toEqual({
    items: [],
    nextCursor: null,
    unread: 0,
    mailStopped: null,
  });
  await ben.send('post', `/notifications/${id}/read`).expect(404);
  await ben.send('post', '/notifications/read-all').expect(204);
  expect((await list()).unread).toBe(1);
});

it('of another family is an invitation or is not there', async () => {
  const other = await api.member();
  const { id } = await told({ familyId: other.family.id, kind: 'invitation' });
  await told({ familyId: other.family.id, kind: 'plan-ready' });
  const { items, unread } = await list();
  expect(items.map(({ title }) => title)).toEqual([other.family.name]);
  expect(unread).toBe(1);
  await anna.send('post', `/notifications/${id}/read`).expect(200);
});

it('is not in the list where somebody wants it by another way only', async () => {
  const { id } = await told({ listed: false });
  expect((await list()).items).toEqual([]);
  await anna.send('post', `/notifications/${id}/read`).expect(404);
});

it('is added once however many add it at the same moment, with one event', async () => {
  const { id: familyId } = anna.family;
  const accountId = anna.account.id;
  const { occurrence, subjectId, kind } = aNotification({ familyId, accountId });
  const said = { familyId, accountId, recipientId: accountId, kind, occurrence, subjectId, data: {}, listed: true }; // prettier-ignore
  const add = () => api.app.get(NotificationRepository).addOnce([said, said]);
  const added = await Promise.all([add(), add(), add(), add()]);
  expect(added.flat()).toHaveLength(1);
  expect(await api.rows.count('notifications', familyId)).toBe(1);
  const made = await events('notification.created');
  expect(made.map(({ subjectId: of, data }) => [of, data])).toEqual([
    [added.flat()[0]!.id, { kind, accountId }],
  ]);
});
