import { NotificationRepository } from '@brightpath/api/persistence';
import { aNotification, type FamilyCaller, startApi, type TestApi } from '@brightpath/api/testing';
import { WebhookReceiver, verified } from './webhook-receiver.js';
import { WorkerProcess } from './worker-process.js';

const LOCAL = { WEBHOOKS_LOCAL: 'true' };

interface Event {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
}
interface Delivery {
  readonly id: string;
  readonly eventId: string;
  readonly status: string;
  readonly attempts: number;
  readonly responseStatus: number | null;
}

let api: TestApi;
let receiver: WebhookReceiver;
let anna: FamilyCaller;
let webhook: { readonly id: string; readonly secret: string };

beforeAll(async () => {
  [api, receiver] = await Promise.all([
    startApi({ environment: LOCAL }),
    WebhookReceiver.start(),
    WorkerProcess.start(LOCAL),
  ]);
});
afterAll(async () => {
  await WorkerProcess.endAll();
  await receiver.close();
  await api.close();
});
beforeEach(async () => {
  receiver.reset();
  anna = await api.member();
  const { body } = await anna
    .send('post', '/webhooks', { url: receiver.url, eventTypes: ['task.*'] })
    .expect(201);
  webhook = body as typeof webhook;
});

const addTask = (title: string) => anna.send('post', '/tasks', { title }).expect(201);
const deliveries = async (): Promise<Delivery[]> =>
  ((await anna.send('get', `/webhooks/${webhook.id}/deliveries`)).body as { items: Delivery[] })
    .items;
/** The newest delivery, once it has ended. */
async function ended(attempts = 1): Promise<Delivery> {
  for (;;) {
    const [newest] = await deliveries();
    if (newest && newest.status !== 'pending' && newest.attempts >= attempts) return newest;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('sends what happens to whoever asked for it, signed, as the event log tells it', async () => {
  const { body: task } = await addTask('Letter of intent');
  const received = await receiver.nth(1);
  const event = verified<Event>(webhook.secret, received);
  expect(event).toMatchObject({ type: 'task.created', subject: task.id });
  const { body: log } = await anna.send('get', '/events?type=task.*');
  expect((log as { items: Event[] }).items).toEqual([event]);
  expect(received.headers).toMatchObject({
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'webhook-id': event.id,
  });
  expect(received.body).not.toContain('Letter of intent');
  expect(await ended()).toMatchObject({ status: 'delivered', attempts: 1, responseStatus: 204 });
  // What nobody asked for is not sent: the webhook's own event came before the task's.
  expect(receiver.received.length).toBe(1);
});

it('sends nobody’s notifications, not even to whoever asked for everything', async () => {
  const change = anna.send('patch', `/webhooks/${webhook.id}`, { eventTypes: ['*'] });
  await change.set('If-Match', '"1"').expect(200);
  // The change itself comes first; each event is delivered after those before it.
  const changed = verified<Event>(webhook.secret, await receiver.nth(1));
  const { id: familyId } = anna.family;
  const told = aNotification({ familyId, accountId: anna.account.id });
  await api.app.get(NotificationRepository).addOnce([told]);
  await addTask('Book order');
  const next = verified<Event>(webhook.secret, await receiver.nth(2));
  expect([changed.type, next.type]).toEqual(['webhook.updated', 'task.created']);
});

it('sends a test and what is replayed, the replay under the id it had', async () => {
  await addTask('Book order');
  const first = await receiver.nth(1);
  const { id } = await ended();
  await anna.send('post', `/webhooks/${webhook.id}/deliveries/${id}/replay`).expect(202);
  const again = await receiver.nth(2);
  expect(again.headers['webhook-id']).toBe(first.headers['webhook-id']);
  expect(again.body).toBe(first.body);
  expect(await ended(2)).toMatchObject({ id, status: 'delivered', attempts: 2 });
  await anna.send('post', `/webhooks/${webhook.id}/test`).expect(202);
  const test = await receiver.nth(3);
  expect(verified<Event>(webhook.secret, test)).toMatchObject({
    type: 'webhook.tested',
    subject: webhook.id,
  });
});

it('signs with both secrets after a rotation, and never with another', async () => {
  const { body } = await anna.send('post', `/webhooks/${webhook.id}/rotate-secret`).expect(200);
  const { secret } = body as typeof webhook;
  await addTask('Snacks for the co-op');
  const received = await receiver.nth(1);
  expect(verified<Event>(secret, received)).toEqual(verified<Event>(webhook.secret, received));
  expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, received)).toThrow();
});

it('sends nothing while it is off', async () => {
  await anna
    .send('patch', `/webhooks/${webhook.id}`, { active: false })
    .set('If-Match', '"1"')
    .expect(200);
  await addTask('Nobody hears of it');
  await anna
    .send('patch', `/webhooks/${webhook.id}`, { active: true })
    .set('If-Match', '"2"')
    .expect(200);
  const { body: task } = await addTask('Somebody does');
  const event = verified<Event>(webhook.secret, await receiver.nth(1));
  expect(event.subject).toBe(task.id);
});
