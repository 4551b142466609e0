import { setTimeout as pause } from 'node:timers/promises';
import {
  AuthSession,
  ConsentDecision,
  newId,
  NotificationRepository,
  OutboxEvent,
} from '../../src/persistence/index.js';
import {
  aConsent,
  aNotification,
  type Caller,
  type FamilyCaller,
  startApi,
  type TestApi,
} from '../../src/testing/index.js';

let api: TestApi;
let second: TestApi;
let anna: FamilyCaller;
let ben: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
  second = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
  ben = await api.member({ family: anna.family, role: 'editor' });
});
afterEach(() => {
  for (const close of open.splice(0)) close();
});
afterAll(async () => {
  await api.close();
  await second.close();
});

interface Told {
  readonly name: string;
  readonly id: string | undefined;
  readonly subject: string | undefined;
}

interface Stream {
  readonly status: number;
  readonly told: Told[];
  readonly over: Promise<void>;
}

const open: (() => void)[] = [];

/** Opens the family's stream at another process of the api than the one that is written to. */
async function follow(who: Caller, lastEventId?: string): Promise<Stream> {
  const leaving = new AbortController();
  open.push(() => leaving.abort());
  const headers = { ...who.headers, ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}) };
  const response = await fetch(`${second.url}/api/v1/events/stream`, { headers, signal: leaving.signal }); // prettier-ignore
  const told: Told[] = [];
  const over = read(response, told);
  if (response.status === 200) await until(() => told.length > 0);
  return { status: response.status, told, over };
}

async function read(response: Response, told: Told[]): Promise<void> {
  let text = '';
  try {
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (text + part).split('\n\n');
      text = blocks.pop()!;
      told.push(...blocks.flatMap(toTold));
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
  }
}

function toTold(block: string): Told[] {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const name = field('event');
  if (name === undefined) return [];
  const { subject } = JSON.parse(field('data') ?? '{}') as { subject?: string };
  return [{ name, id: field('id'), subject }];
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it never held');
    await pause(10);
  }
}

const addTask = async (title: string): Promise<string> =>
  (await anna.send('post', '/tasks', { title })).body.id as string;
const subjectsOf = ({ told }: Stream, name: string) =>
  told.filter((each) => each.name === name).map(({ subject }) => subject);
const hears = (stream: Stream, subject: string) =>
  until(() => stream.told.some((each) => each.subject === subject));

it('tells the other parent what one has changed, whichever process it was changed in', async () => {
  const stream = await follow(ben);
  expect(stream.told[0]).toMatchObject({ name: 'open' });
  const ids = [await addTask('First'), await addTask('Second'), await addTask('Third')];
  await hears(stream, ids[2]!);
  expect(subjectsOf(stream, 'task.created')).toEqual(ids);
});

it('tells nobody what another person is told, and keeps that out of the log of the family', async () => {
  const [hers, his] = [await follow(anna), await follow(ben)];
  const { id: familyId } = anna.family;
  const told = aNotification({ familyId, accountId: anna.account.id });
  const { accountId, recipientId, kind, occurrence, subjectId, data, listed } = told;
  const [added] = await api.app.get(NotificationRepository).addOnce([{ familyId, accountId, recipientId, kind, occurrence, subjectId, data, listed }]); // prettier-ignore
  const after = await addTask('Ours');
  await hears(hers, after);
  await hears(his, after);
  expect(subjectsOf(hers, 'notification.created')).toEqual([added!.id]);
  expect(subjectsOf(his, 'notification.created')).toEqual([]);
  const { body } = await ben.send('get', '/events?limit=100');
  const types = (body as { items: { type: string }[] }).items.map(({ type }) => type);
  expect(types).toContain('task.created');
  expect(types).not.toContain('notification.created');
});

it('tells a family nothing of another', async () => {
  const other = await api.member();
  const stream = await follow(other);
  await addTask('Ours');
  const { body } = await other.send('post', '/tasks', { title: 'Theirs' });
  await hears(stream, body.id as string);
  expect(subjectsOf(stream, 'task.created')).toEqual([body.id]);
});

it('goes on after the last event that was received', async () => {
  const stream = await follow(ben);
  const first = await addTask('First');
  await hears(stream, first);
  open.splice(0).forEach((close) => close());
  await stream.over;
  const missed = await addTask('While it was away');
  const again = await follow(ben, stream.told.at(-1)!.id);
  await hears(again, missed);
  const later = await addTask('Later');
  await hears(again, later);
  expect(subjectsOf(again, 'task.created').slice(-2)).toEqual([missed, later]);
});

it('says that everything is to be read anew where too much was missed', async () => {
  const stream = await follow(ben);
  await hears(stream, await addTask('Last seen'));
  const row = { familyId: anna.family.id, type: 'task.updated', subjectId: newId() };
  const many = Array.from({ length: 501 }, () => ({ ...row }));
  await api.rows.dataSource.getRepository(OutboxEvent).insert(many);
  const again = await follow(ben, stream.told.at(-1)!.id);
  expect(again.told[0]).toMatchObject({ name: 'reset' });
});

it('hears again when its connection to the database is cut', async () => {
  const stream = await follow(ben);
  await api.rows.dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'brightpath outbox' AND datname = current_database()`,
  );
  await hears(stream, await addTask('All the same'));
});

describe('ends', () => {
  const isOver = ({ over }: Stream) =>
    Promise.race([over.then(() => true), pause(15_000).then(() => false)]);

  it('at once for a member who is removed', async () => {
    const [stream, staying] = [await follow(ben), await follow(anna)];
    const { body } = await anna.send('get', '/members');
    const { items } = body as { items: { id: string; accountId: string; role: string }[] };
    const { id } = items.find(({ role }) => role === 'editor')!;
    await anna.send('delete', `/members/${id}`).set('If-Match', '"1"').expect(204);
    expect(await isOver(stream)).toBe(true);
    await hears(staying, await addTask('Among ourselves'));
  });

  it('for a device that is signed out, and when the family takes back its agreement', async () => {
    const [mine, theirs] = [await follow(ben), await follow(anna)];
    const { dataSource } = api.rows;
    await dataSource.getRepository(AuthSession).update({ accountId: ben.account.id }, { revokedAt: new Date() }); // prettier-ignore
    expect(await isOver(mine)).toBe(true);
    await dataSource.getRepository(ConsentDecision).insert(aConsent({ familyId: anna.family.id, granted: false })); // prettier-ignore
    expect(await isOver(theirs)).toBe(true);
  });
});

it('is counted with the other streams of an account', async () => {
  const streams = await Promise.all(Array.from({ length: 12 }, () => follow(ben)));
  expect(streams.filter(({ status }) => status === 429)).toHaveLength(2);
});
