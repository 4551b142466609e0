import {
  AuthSession,
  Delivery,
  DeliveryRepository,
  newId,
  NotificationFactsRepository,
  NotificationPreferencesRepository,
  NotificationRepository,
  OutboxRepository,
  PushSubscriptionRepository,
  ServiceKeyRepository,
} from '@brightpath/api/persistence';
import { FixedClock, MailConfig, PushConfig } from '@brightpath/api/platform';
import {
  aConsent,
  aFamily,
  aMember,
  anAccount,
  aNotificationPreferences,
  aPushSubscription,
  aTask,
} from '@brightpath/api/testing';
import { MetricsService } from '../../src/health/metrics.service.js';
import { DeliverInTurn } from '../../src/notifications/deliver-in-turn.js';
import { PushTransport } from '../../src/notifications/push/push-transport.js';
import { SendPushes } from '../../src/notifications/push/send-pushes.use-case.js';
import { TellPeople } from '../../src/notifications/tell-people.js';
import { LearningBench } from './learning-bench.js';
import { Browser, PushService } from './push-service.js';

let bench: LearningBench;
let service: PushService;
let clock: FixedClock;
let browser: Browser;
beforeAll(async () => {
  bench = await LearningBench.open();
});
beforeEach(async () => {
  await bench.rows.emptyAll();
  service = await PushService.start();
  clock = new FixedClock(new Date('2026-12-02T10:00:00Z'));
  browser = new Browser();
});
afterEach(() => service.stop());
afterAll(() => bench.close());

const MINUTE_MS = 60_000;
const config = new MailConfig({ ...process.env, SMTP_URL: '' });
const push = new PushConfig({ ...process.env, PUSH_SERVICES: '127.0.0.1' });
const subscriptions = () => new PushSubscriptionRepository(bench.rows.database);

interface Person {
  readonly familyId: string;
  readonly accountId: string;
}

async function aPerson(preferences: object = {}): Promise<Person> {
  const { id: familyId } = await bench.rows.insert(aFamily());
  const { id: accountId } = await bench.rows.insert(anAccount());
  await bench.rows.insert(aMember({ familyId, accountId, role: 'owner' }), aConsent({ familyId }));
  await bench.rows.insert(aNotificationPreferences({ familyId, accountId, ...preferences }));
  return { familyId, accountId };
}

/** A browser in which the person is signed in. */
async function aDevice({ accountId }: Person, values: object = {}, of = browser): Promise<string> {
  const sessionId = newId();
  const expiresAt = new Date('2099-01-01');
  const since = clock.now();
  await bench.rows.dataSource.getRepository(AuthSession).insert({
    id: sessionId,
    accountId,
    browser: 'Firefox',
    system: 'Linux',
    refreshTokenHash: sessionId,
    expiresAt,
    lastUsedAt: since,
    createdAt: since,
  });
  const endpoint = `${service.url}/one`;
  await bench.rows.insert(aPushSubscription({ accountId, sessionId, endpoint, ...of.keys, ...values })); // prettier-ignore
  return sessionId;
}

async function tellOf({ familyId }: Person, title = 'Ella: letter'): Promise<void> {
  const { database } = bench.rows;
  const dueAt = new Date('2026-12-03T10:00:00.000Z');
  const { id: subjectId } = await bench.rows.insert(
    aTask({ familyId, title, dueDate: '2026-12-03', dueMinute: 600, dueAt }),
  );
  const teller = new TellPeople(
    database,
    new NotificationPreferencesRepository(database),
    new NotificationRepository(database, new OutboxRepository(database)),
    new DeliveryRepository(database),
    config,
    clock,
  );
  const data = { at: dueAt.toISOString(), date: '2026-12-03' };
  await teller.tell([{ familyId, kind: 'task-due', subjectId, occurrence: 'once', data }]);
}

async function send(to: PushConfig = push): Promise<void> {
  const { database } = bench.rows;
  const deliveries = new DeliveryRepository(database);
  const transport = new PushTransport(to, config, new ServiceKeyRepository(database));
  await new SendPushes(
    deliveries,
    new DeliverInTurn(deliveries),
    new NotificationFactsRepository(database),
    subscriptions(),
    transport,
    new MetricsService(),
    clock,
  ).run();
}

const rows = ({ familyId }: Person): Promise<Delivery[]> =>
  bench.rows.dataSource
    .getRepository(Delivery)
    .find({ where: { familyId, channel: 'push' }, order: { id: 'ASC' } });
const statuses = async (person: Person) => (await rows(person)).map(({ status }) => status);

it('is sent once, sealed for the browser and signed as ours, and names nobody on a lock screen', async () => {
  const person = await aPerson();
  await aDevice(person);
  await tellOf(person);
  await send();
  await send();
  expect(service.pushes).toHaveLength(1);
  const [sent] = service.pushes;
  expect(sent!.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
  const { publicKey } = await new ServiceKeyRepository(bench.rows.database).vapidKeys();
  expect(sent!.headers.authorization).toMatch(new RegExp(`^vapid t=[\\w.-]+, ?k=${publicKey}$`));
  expect(sent!.body.toString('latin1')).not.toContain('letter');
  const shown = browser.read(sent!);
  expect(shown).toMatchObject({ title: 'A task is due on Thursday 3 December at 10:00', body: '' });
  expect(shown.path).toMatch(/^\/tasks\?task=/);
  expect(JSON.stringify(shown)).not.toContain('Ella');
  expect(await statuses(person)).toEqual(['sent']);
});

it('names what it is about where the person allows it', async () => {
  const person = await aPerson();
  await aDevice(person, { showNames: true });
  await tellOf(person);
  await send();
  const shown = browser.read(service.pushes[0]!);
  expect(shown.title).toBe('Ella: letter: due on Thursday 3 December at 10:00');
});

it('goes to no device where there is none, and then there is no row either', async () => {
  const person = await aPerson();
  await tellOf(person);
  expect(await rows(person)).toEqual([]);
});

it.each([404, 410])(
  'to a browser that has ended it (%i) ends it here, and is told',
  async (status) => {
    const person = await aPerson();
    await aDevice(person);
    await tellOf(person);
    service.answers.push(status);
    await send();
    expect(await rows(person)).toMatchObject([{ status: 'dropped', problem: `push.${status}` }]);
    expect(await subscriptions().findSignedIn([person.accountId], clock.now())).toMatchObject([{ goneAt: clock.now() }]); // prettier-ignore
    await tellOf(person, 'Another');
    expect(await rows(person)).toHaveLength(1);
  },
);

it.each([429, 500, 503])(
  'that the service cannot take now (%i) is tried again later, and not for ever',
  async (status) => {
    const person = await aPerson();
    await aDevice(person);
    await tellOf(person);
    service.answers.push(status);
    await send();
    expect(await rows(person)).toMatchObject([{ status: 'waiting', problem: `push.${status}` }]);
    await send();
    expect(service.pushes).toEqual([]);
    clock.advance(MINUTE_MS);
    await send();
    expect(service.pushes).toHaveLength(1);
    await tellOf(person, 'Another');
    for (let hour = 0; hour < 40; hour++) {
      service.answers.splice(0, 9, status);
      await send();
      clock.advance(60 * MINUTE_MS);
    }
    expect(await statuses(person)).toEqual(['sent', 'failed']);
  },
);

it('that is too long (413) goes once more without its text', async () => {
  const person = await aPerson();
  await aDevice(person, { showNames: true });
  await tellOf(person, 'A long title '.repeat(15).trim());
  service.answers.push(413);
  await send();
  const shown = browser.read(service.pushes[0]!);
  expect(shown.body).toBe('');
  expect(shown.title).toHaveLength(60);
  expect(await statuses(person)).toEqual(['sent']);
});

it('of several devices goes to each, and is not repeated for one that could not take it', async () => {
  const person = await aPerson();
  const other = new Browser();
  await aDevice(person);
  await aDevice(person, { endpoint: `${service.url}/two` }, other);
  await tellOf(person);
  service.answers.push(503);
  await send();
  clock.advance(5 * MINUTE_MS);
  await send();
  expect(service.pushes).toHaveLength(1);
  expect(await statuses(person)).toEqual(['sent']);
});

it('beyond the limit of a day becomes one in the evening, and waits for the end of quiet hours', async () => {
  const person = await aPerson({ dailyLimit: 1, quietFromMinute: 570, quietToMinute: 630 });
  await aDevice(person, { showNames: true });
  for (const title of ['one', 'two', 'three']) await tellOf(person, title);
  await send();
  expect(service.pushes).toEqual([]);
  clock.advance(30 * MINUTE_MS);
  await send();
  expect(service.pushes).toHaveLength(1);
  clock.advance(8 * 60 * MINUTE_MS);
  await send();
  expect(service.pushes).toHaveLength(2);
  expect(browser.read(service.pushes[1]!)).toMatchObject({ title: '2 more of today' });
});

it('is not shown where the person has signed out', async () => {
  const person = await aPerson();
  const sessionId = await aDevice(person);
  await tellOf(person);
  await bench.rows.dataSource.query('UPDATE auth_sessions SET revoked_at = now() WHERE id = $1', [sessionId]); // prettier-ignore
  await send();
  expect(service.pushes).toEqual([]);
  expect(await statuses(person)).toEqual(['dropped']);
  await tellOf(person, 'Another');
  expect(await rows(person)).toHaveLength(1);
});

it('goes nowhere but to services that are known, whatever a browser named', async () => {
  const person = await aPerson();
  await aDevice(person);
  await tellOf(person);
  await send(new PushConfig({ ...process.env }));
  expect(service.pushes).toEqual([]);
  expect(await rows(person)).toMatchObject([{ status: 'dropped', problem: 'push.unknown-service' }]); // prettier-ignore
});

it('is seen by the product’s own keys, the same whoever makes them first', async () => {
  const keys = () => new ServiceKeyRepository(bench.rows.database).vapidKeys();
  const all = await Promise.all([keys(), keys(), keys()]);
  expect(new Set(all.map(({ publicKey }) => publicKey)).size).toBe(1);
  const [row] = await bench.rows.dataSource.query<{ value: string }[]>('SELECT value FROM service_keys'); // prettier-ignore
  expect(row!.value).not.toContain(all[0].privateKey);
});
