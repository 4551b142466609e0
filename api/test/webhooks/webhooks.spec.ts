import {
  Webhook,
  WebhookDelivery,
  WebhookDeliveryRepository,
} from '../../src/persistence/index.js';
import { FixedClock } from '../../src/platform/index.js';
import {
  aWebhook,
  aWebhookDelivery,
  type FamilyCaller,
  KnownNames,
  startApi,
  type TestApi,
} from '../../src/testing/index.js';
import type { WebhookDeliveryDto } from '../../src/webhooks/dto/webhook-delivery.dto.js';
import type { WebhookDto, WebhookWithSecretDto } from '../../src/webhooks/dto/webhook.dto.js';

const PUBLIC = '93.184.215.14';
const URL_OF_ANNA = 'https://hooks.example.org/brightpath?key=house';

const clock = new FixedClock(new Date('2026-11-25T09:00:00Z'));
let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  const names = new KnownNames({
    'hooks.example.org': [PUBLIC],
    localhost: ['127.0.0.1', '::1'],
    'inside.example.org': ['10.0.0.7'],
    'both.example.org': [PUBLIC, '127.0.0.1'],
    'mapped.example.org': ['::ffff:192.168.1.1'],
  });
  api = await startApi({ clock, names });
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const add = (body: object = {}, by = anna) =>
  by.send('post', '/webhooks', { url: URL_OF_ANNA, eventTypes: ['task.*'], ...body });
const added = async (body?: object): Promise<WebhookWithSecretDto> =>
  (await add(body).expect(201)).body as WebhookWithSecretDto;
const read = async (id: string): Promise<WebhookDto> =>
  (await anna.send('get', `/webhooks/${id}`).expect(200)).body as WebhookDto;
const eventTypes = async (): Promise<string[]> => {
  const { items } = (await anna.send('get', '/events?type=webhook.*')).body as {
    items: { type: string }[];
  };
  return items.map(({ type }) => type);
};

describe('a webhook', () => {
  it('is added, read, changed and removed, each with its event', async () => {
    const made = await added({ description: 'The co-op’s calendar' });
    expect(made).toMatchObject({
      url: URL_OF_ANNA,
      description: 'The co-op’s calendar',
      eventTypes: ['task.*'],
      active: true,
      switchedOffAt: null,
      version: 1,
    });
    const { secret, ...rest } = made;
    expect(await read(made.id)).toEqual(rest);
    const changed = await anna
      .send('patch', `/webhooks/${made.id}`, { eventTypes: ['*'], description: null })
      .set('If-Match', '"1"')
      .expect(200);
    expect(changed.body).toMatchObject({ eventTypes: ['*'], description: null, version: 2 });
    expect(changed.headers.etag).toBe('"2"');
    await anna.send('delete', `/webhooks/${made.id}`).set('If-Match', '"1"').expect(412);
    await anna.send('delete', `/webhooks/${made.id}`).set('If-Match', '"2"').expect(204);
    await anna.send('get', `/webhooks/${made.id}`).expect(404);
    expect(await eventTypes()).toEqual(['webhook.created', 'webhook.updated', 'webhook.deleted']);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });

  it('shows its secret when it is added and when that is rotated, and never else', async () => {
    const { id, secret } = await added();
    const rotated = await anna.send('post', `/webhooks/${id}/rotate-secret`).expect(200);
    const { secret: next, previousSecretUntil } = rotated.body as WebhookWithSecretDto;
    expect(next).not.toBe(secret);
    expect(previousSecretUntil).toBe('2026-11-26T09:00:00.000Z');
    for (const path of ['/webhooks', `/webhooks/${id}`, '/events?limit=100']) {
      const { text } = await anna.send('get', path).expect(200);
      for (const each of [secret, next]) expect(text).not.toContain(each);
    }
    clock.advance(86_400_000);
    const later = await (await api.signIn(anna.account)).send('get', `/webhooks/${id}`).expect(200);
    expect(later.body).toMatchObject({ id, previousSecretUntil: null });
    clock.advance(-86_400_000);
  });

  it('keeps its address and its secrets encrypted', async () => {
    const { id, secret } = await added();
    await anna.send('post', `/webhooks/${id}/rotate-secret`).expect(200);
    const [row] = await api.rows.dataSource.query<Record<string, string>[]>(
      'SELECT * FROM webhooks WHERE id = $1',
      [id],
    );
    const text = JSON.stringify(row);
    expect(text).not.toContain('example.org');
    expect(text).not.toContain(secret);
    const kept = await api.rows.dataSource.getRepository(Webhook).findOneByOrFail({ id });
    expect(kept.previousSecret).toBe(secret);
  });

  it('is added once under one Idempotency-Key', async () => {
    const key = 'the-same-command';
    const first = await add().set('Idempotency-Key', key).expect(201);
    const second = await add().set('Idempotency-Key', key).expect(201);
    expect(second.body).toEqual(first.body);
    expect(await api.rows.count('webhooks', anna.family.id)).toBe(1);
  });

  it('is one of ten at most', async () => {
    for (let number = 0; number < 10; number += 1) await added();
    const refused = await add().expect(409);
    expect(refused.body).toMatchObject({ code: 'webhook.limit' });
  });

  it('is not for editors, who have no business with its address', async () => {
    const editor = await api.member({ family: anna.family, role: 'editor' });
    await add({}, editor).expect(403);
    await editor.send('get', '/webhooks').expect(403);
  });

  it('that is switched on again forgets why it was off', async () => {
    const off = aWebhook({
      familyId: anna.family.id,
      active: false,
      switchedOffAt: clock.now(),
      switchedOffReason: 'unreachable',
    });
    await api.rows.insert(off);
    expect(await read(off.id)).toMatchObject({ active: false, switchedOffReason: 'unreachable' });
    const on = await anna
      .send('patch', `/webhooks/${off.id}`, { active: true })
      .set('If-Match', '"1"')
      .expect(200);
    expect(on.body).toMatchObject({ active: true, switchedOffAt: null, switchedOffReason: null });
  });
});

describe('an address', () => {
  it.each([
    ['this machine', 'https://127.0.0.1/hook', 'private'],
    ['this machine by its name', 'https://localhost/hook', 'private'],
    ['this machine in IPv6', 'https://[::1]/hook', 'private'],
    ['this machine in IPv6, as IPv4', 'https://[::ffff:127.0.0.1]/hook', 'private'],
    ['a decimal number', 'https://2130706433/hook', 'private'],
    ['a hexadecimal number', 'https://0x7f000001/hook', 'private'],
    ['an octal number', 'https://0177.0.0.1/hook', 'private'],
    ['a short number', 'https://127.1/hook', 'private'],
    ['digits of another script', 'https://１２７.0.0.1/hook', 'private'],
    ['every address', 'https://0.0.0.0/hook', 'private'],
    ['a private network', 'https://192.168.0.10/hook', 'private'],
    ['a unique local network', 'https://[fd00::1]/hook', 'private'],
    ['the link alone', 'https://[fe80::1]/hook', 'private'],
    ['a cloud’s metadata', 'https://169.254.169.254/latest/meta-data', 'private'],
    ['a provider’s own network', 'https://100.64.0.1/hook', 'private'],
    ['a name of a private address', 'https://inside.example.org/hook', 'private'],
    ['a name of a public and a private address', 'https://both.example.org/hook', 'private'],
    ['a name of a mapped address', 'https://mapped.example.org/hook', 'private'],
    ['nothing encrypted', 'http://hooks.example.org/hook', 'not-https'],
    ['a file', 'file:///etc/passwd', 'not-https'],
    ['something with a password', 'https://anna:secret@hooks.example.org/', 'malformed'],
    ['no address', 'hooks', 'malformed'],
    ['a name that nobody has', 'https://nobody.example.org/hook', 'unknown'],
  ])('that is %s is refused: %s', async (_what, url, problem) => {
    await expectRefused(url, problem);
  });

  async function expectRefused(url: string, problem: string): Promise<void> {
    const { body } = await add({ url }).expect(400);
    expect(body).toMatchObject({
      code: 'request.invalid',
      errors: [
        { field: 'url', code: `address.${problem}`, message: expect.stringMatching(/^url must /) },
      ],
    });
  }

  it('is checked as well when a webhook gets another', async () => {
    const { id } = await added();
    const { body } = await anna
      .send('patch', `/webhooks/${id}`, { url: 'https://10.1.2.3/' })
      .set('If-Match', '"1"')
      .expect(400);
    expect(body).toMatchObject({ errors: [{ field: 'url', code: 'address.private' }] });
    expect(await read(id)).toMatchObject({ url: URL_OF_ANNA, version: 1 });
  });
});

it.each([
  ['no events', { eventTypes: [] }, 'eventTypes'],
  ['events that nobody knows', { eventTypes: ['task.creatd'] }, 'eventTypes.0'],
  ['the same twice', { eventTypes: ['task.*', 'task.*'] }, 'eventTypes'],
  ['a long address', { url: `https://hooks.example.org/${'a'.repeat(2000)}` }, 'url'],
])('%s are refused by name', async (_what, body, field) => {
  expect((await add(body).expect(400)).body).toMatchObject({ errors: [{ field }] });
});

describe('deliveries', () => {
  const list = async (id: string, query = '') =>
    (await anna.send('get', `/webhooks/${id}/deliveries${query}`).expect(200)).body as {
      items: WebhookDeliveryDto[];
      nextCursor: string | null;
    };

  it('are listed newest first, a page at a time, by status', async () => {
    const { id: webhookId } = await added();
    const { id: familyId } = anna.family;
    const rows = Array.from({ length: 5 }, (_, number) =>
      aWebhookDelivery({
        familyId,
        webhookId,
        ...(number === 2 && { status: 'failed', failure: 'timeout' }),
      }),
    );
    await api.rows.insertAll(rows);
    const ids = rows.map(({ id }) => id).reverse();
    const first = await list(webhookId, '?limit=3');
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    const second = await list(webhookId, `?limit=3&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ nextCursor: null });
    expect(second.items.map(({ id }) => id)).toEqual(ids.slice(3));
    const failed = await list(webhookId, '?status=failed');
    expect(failed.items).toMatchObject([{ status: 'failed', failure: 'timeout' }]);
  });

  it('begin with a test, which is an event that says nothing', async () => {
    const { id } = await added();
    const { body } = await anna.send('post', `/webhooks/${id}/test`).expect(202);
    expect(body).toMatchObject({ eventType: 'webhook.tested', status: 'pending', attempts: 0 });
    expect((await list(id)).items).toEqual([body]);
    expect(await eventTypes()).toContain('webhook.tested');
  });

  it('are sent again by hand, once they have ended', async () => {
    const { id: webhookId } = await added();
    const { body: tested } = await anna.send('post', `/webhooks/${webhookId}/test`).expect(202);
    const { id } = tested as WebhookDeliveryDto;
    const path = `/webhooks/${webhookId}/deliveries/${id}/replay`;
    const early = await anna.send('post', path).expect(409);
    expect(early.body).toMatchObject({ code: 'webhook-delivery.pending' });
    await api.rows.dataSource
      .getRepository(WebhookDelivery)
      .update({ id }, { status: 'failed', attempts: 12, tries: 12, nextAttemptAt: null });
    const { body } = await anna.send('post', path).expect(202);
    expect(body).toMatchObject({
      id,
      status: 'pending',
      attempts: 12,
      nextAttemptAt: clock.now().toISOString(),
    });
  });

  it('of what is no longer kept cannot be sent again', async () => {
    const { id: webhookId } = await added();
    const row = await api.rows.insert(aWebhookDelivery({ familyId: anna.family.id, webhookId }));
    const path = `/webhooks/${webhookId}/deliveries/${row.id}/replay`;
    const { body } = await anna.send('post', path).expect(410);
    expect(body).toMatchObject({ code: 'webhook-delivery.gone' });
  });

  it('of another webhook are not found', async () => {
    const [one, other] = [await added(), await added()];
    const row = await api.rows.insert(
      aWebhookDelivery({ familyId: anna.family.id, webhookId: one.id }),
    );
    await anna.send('post', `/webhooks/${other.id}/deliveries/${row.id}/replay`).expect(404);
  });

  it('that wait end when the webhook is switched off', async () => {
    const { id } = await added();
    await anna.send('post', `/webhooks/${id}/test`).expect(202);
    await anna
      .send('patch', `/webhooks/${id}`, { active: false })
      .set('If-Match', '"1"')
      .expect(200);
    const { items } = await list(id);
    expect(items).toMatchObject([
      { status: 'failed', failure: 'switched-off', nextAttemptAt: null },
    ]);
  });

  it('are forgotten thirty days after they came up, unless they wait', async () => {
    const { id: webhookId } = await added();
    const { id: familyId } = anna.family;
    const old = { familyId, webhookId, createdAt: new Date('2026-10-01T00:00:00Z') };
    const waiting = { status: 'pending', nextAttemptAt: clock.now() } as const;
    await api.rows.insertAll([
      aWebhookDelivery(old),
      aWebhookDelivery({ ...old, ...waiting }),
      aWebhookDelivery({ familyId, webhookId, createdAt: clock.now() }),
    ]);
    const deliveries = new WebhookDeliveryRepository(api.rows.database);
    expect(await deliveries.forget(new Date('2026-10-26T00:00:00Z'), 1000)).toBe(1);
    expect((await list(webhookId)).items.length).toBe(2);
  });
});
