import { once } from 'node:events';
import { createServer } from 'node:net';
import {
  type WebhookDeliveryFailure,
  OutboxEvent,
  OutboxRepository,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryRepository,
  WebhookRepository,
} from '@brightpath/api/persistence';
import {
  FixedClock,
  type NameLookup,
  OutboundTargets,
  WebhooksConfig,
} from '@brightpath/api/platform';
import {
  aFamily,
  aTask,
  aWebhook,
  aWebhookDelivery,
  KnownNames,
  TestRows,
} from '@brightpath/api/testing';
import { MetricsService } from '../../src/health/metrics.service.js';
import { AttemptDelivery } from '../../src/webhooks/attempt-delivery.use-case.js';
import { post, PostError } from '../../src/webhooks/http-post.js';
import { SendWebhook } from '../../src/webhooks/send-webhook.use-case.js';
import { WebhookReceiver } from './webhook-receiver.js';

const START = new Date('2026-11-25T09:00:00Z');
const DAY_MS = 86_400_000;
const PUBLIC = '93.184.215.14';

let rows: TestRows;
let receiver: WebhookReceiver;
let clock: FixedClock;
let familyId: string;
beforeAll(async () => {
  [rows, receiver] = await Promise.all([TestRows.open(), WebhookReceiver.start()]);
});
beforeEach(async () => {
  receiver.reset();
  clock = new FixedClock(START);
  familyId = (await rows.insert(aFamily())).id;
});
afterAll(async () => {
  await rows.close();
  await receiver.close();
});

const names = new KnownNames({});
const targets = (known: NameLookup = names, allowsLocal = true) =>
  new OutboundTargets(
    known,
    new WebhooksConfig({ NODE_ENV: 'test', WEBHOOKS_LOCAL: String(allowsLocal) }),
  );

function sender(checked = targets()): SendWebhook {
  const outbox = rows.repository(OutboxRepository);
  return new SendWebhook(
    rows.database,
    rows.repository(WebhookRepository),
    rows.repository(WebhookDeliveryRepository),
    new AttemptDelivery(outbox, checked),
    outbox,
    new MetricsService(),
    clock,
  );
}

const aHook = (values: Partial<Webhook> = {}) =>
  rows.insert(aWebhook({ familyId, url: receiver.url, ...values }));

/** An event that is to be sent to the webhook, now. */
async function aWaiting(
  { id: webhookId }: Webhook,
  type = 'task.created',
): Promise<WebhookDelivery> {
  const { id: subjectId } = aTask({ familyId });
  const eventId = await rows.repository(OutboxRepository).record(familyId, { type, subjectId });
  const now = clock.now();
  const waits = {
    status: 'pending',
    attempts: 0,
    tries: 0,
    triesSince: now,
    nextAttemptAt: now,
  } as const;
  const nothing = { lastAttemptAt: null, responseStatus: null, durationMs: null };
  return rows.insert(
    aWebhookDelivery({ familyId, webhookId, eventId, eventType: type, ...waits, ...nothing }),
  );
}

const deliveryOf = ({ id }: WebhookDelivery) =>
  rows.dataSource.getRepository(WebhookDelivery).findOneByOrFail({ id });
const hookOf = ({ id }: Webhook) => rows.dataSource.getRepository(Webhook).findOneByOrFail({ id });
const run = ({ id: webhookId }: Webhook, by = sender()) => by.run({ webhookId, familyId });

/** Sends whenever it is time to, until nothing is to be sent any more. */
async function runToTheEnd(hook: Webhook, delivery: WebhookDelivery): Promise<void> {
  for (;;) {
    await run(hook);
    const { nextAttemptAt } = await deliveryOf(delivery);
    if (nextAttemptAt === null) return;
    clock.advance(nextAttemptAt.getTime() - clock.now().getTime());
  }
}

describe('a receiver that says no', () => {
  beforeEach(() => {
    receiver.answering = (answer) => answer.writeHead(500).end('No\u0000t\nnow');
  });

  it('is asked again later, and its answer is kept', async () => {
    const hook = await aHook();
    const delivery = await aWaiting(hook);
    await run(hook);
    const failed = await deliveryOf(delivery);
    expect(failed).toMatchObject({
      status: 'pending',
      failure: 'status',
      responseStatus: 500,
      responseStart: 'No t now',
      attempts: 1,
    });
    const wait = failed.nextAttemptAt!.getTime() - START.getTime();
    expect(wait).toBeGreaterThanOrEqual(8_000);
    expect(wait).toBeLessThanOrEqual(12_000);
    await run(hook);
    expect(receiver.received.length).toBe(1);
    receiver.answering = (answer) => answer.writeHead(200).end('thanks');
    clock.advance(wait);
    await run(hook);
    expect(await deliveryOf(delivery)).toMatchObject({
      status: 'delivered',
      failure: null,
      responseStatus: 200,
      responseStart: 'thanks',
      attempts: 2,
      nextAttemptAt: null,
    });
    expect((await hookOf(hook)).lastSucceededAt).toEqual(clock.now());
  });

  it('for a day is left alone: the webhook is off, says why, and what waited has ended', async () => {
    const hook = await aHook();
    const delivery = await aWaiting(hook);
    await runToTheEnd(hook, delivery);
    expect(clock.now().getTime()).toBe(START.getTime() + DAY_MS);
    expect(await deliveryOf(delivery)).toMatchObject({ status: 'failed', failure: 'status' });
    expect(receiver.received.length).toBeGreaterThan(8);
    const off = await hookOf(hook);
    expect(off).toMatchObject({
      active: false,
      switchedOffAt: clock.now(),
      switchedOffReason: 'unreachable',
      version: 2,
    });
    const told = await rows.dataSource
      .getRepository(OutboxEvent)
      .findBy({ familyId, type: 'webhook.switched-off' });
    expect(told).toMatchObject([{ subjectId: hook.id, data: { reason: 'unreachable' } }]);
  });

  it('for a day to one thing, and takes others, stays on', async () => {
    const hook = await aHook();
    const [refused, taken] = [await aWaiting(hook), await aWaiting(hook, 'task.completed')];
    receiver.answering = (answer, { body }) =>
      answer.writeHead(body.includes('task.completed') ? 204 : 422).end();
    await runToTheEnd(hook, refused);
    expect(await deliveryOf(refused)).toMatchObject({ status: 'failed', responseStatus: 422 });
    expect(await deliveryOf(taken)).toMatchObject({ status: 'delivered' });
    expect(await hookOf(hook)).toMatchObject({ active: true, version: 1 });
  });

  it('is waited for as long as it asks', async () => {
    receiver.answering = (answer) => answer.writeHead(429, { 'retry-after': '120' }).end();
    const hook = await aHook();
    const delivery = await aWaiting(hook);
    await run(hook);
    const { nextAttemptAt } = await deliveryOf(delivery);
    expect(nextAttemptAt).toEqual(new Date(START.getTime() + 120_000));
  });

  it('since it is gone is never asked again', async () => {
    receiver.answering = (answer) => answer.writeHead(410).end();
    const hook = await aHook();
    const [delivery, later] = [await aWaiting(hook), await aWaiting(hook)];
    await run(hook);
    expect(await hookOf(hook)).toMatchObject({ active: false, switchedOffReason: 'gone' });
    expect(await deliveryOf(delivery)).toMatchObject({ status: 'failed', responseStatus: 410 });
    expect(await deliveryOf(later)).toMatchObject({ status: 'failed', failure: 'switched-off' });
    expect(receiver.received.length).toBe(1);
  });

  it('to a test is not asked twice, and nothing follows from it', async () => {
    const hook = await aHook();
    const delivery = await aWaiting(hook, 'webhook.tested');
    await run(hook);
    expect(await deliveryOf(delivery)).toMatchObject({ status: 'failed', attempts: 1 });
    expect(await hookOf(hook)).toMatchObject({ active: true });
  });

  it('to what is replayed while the webhook is off is not asked twice', async () => {
    const hook = await aHook({ active: false });
    const delivery = await aWaiting(hook);
    await run(hook);
    expect(await deliveryOf(delivery)).toMatchObject({ status: 'failed', attempts: 1 });
  });
});

async function sentOf(hook: Webhook, send: () => Promise<unknown>): Promise<[string[], string[]]> {
  const waiting: WebhookDelivery[] = [];
  for (let number = 0; number < 5; number += 1) waiting.push(await aWaiting(hook));
  await send();
  const ids = receiver.received.map(({ headers }) => headers['webhook-id'] as string);
  return [ids, waiting.map(({ eventId }) => eventId)];
}

it('sends what waits in its order', async () => {
  const hook = await aHook();
  const [sent, waited] = await sentOf(hook, () => run(hook));
  expect(sent).toEqual(waited);
});

it('sends what waits once, also where two do at the same time', async () => {
  const hook = await aHook();
  const [sent, waited] = await sentOf(hook, () => Promise.all([run(hook), run(hook)]));
  expect(sent.sort()).toEqual(waited.sort());
});

it('makes an attempt again whose process died, once nobody can be making it any more', async () => {
  const hook = await aHook();
  const delivery = await aWaiting(hook);
  const deliveries = rows.repository(WebhookDeliveryRepository);
  const due = { webhookId: hook.id, familyId };
  const until = new Date(START.getTime() + 60_000);
  // Taken by a process that then dies.
  await deliveries.begin(due, START, until);
  await run(hook);
  expect(receiver.received).toEqual([]);
  expect(await deliveries.dueWebhooks(clock.now(), 10)).toEqual([]);
  clock.advance(60_000);
  expect(await deliveries.dueWebhooks(clock.now(), 10)).toEqual([due]);
  await run(hook);
  expect(await deliveryOf(delivery)).toMatchObject({ status: 'delivered', attempts: 2 });
});

it('ends what is to be told of something that is no longer kept', async () => {
  const hook = await aHook();
  const delivery = await aWaiting(hook);
  await rows.dataSource.getRepository(OutboxEvent).delete({ id: delivery.eventId });
  await run(hook);
  expect(await deliveryOf(delivery)).toMatchObject({ status: 'failed', failure: 'event-gone' });
  expect(await hookOf(hook)).toMatchObject({ active: true });
});

describe('our own network', () => {
  async function attempted(
    hook: Webhook,
    checked: OutboundTargets,
  ): Promise<WebhookDeliveryFailure | null> {
    const delivery = await aWaiting(hook);
    await run(hook, sender(checked));
    return (await deliveryOf(delivery)).failure;
  }

  it.each([
    ['127.0.0.1', 'https://127.0.0.1:PORT/'],
    ['a decimal number', 'https://2130706433:PORT/'],
    ['IPv6', 'https://[::1]:PORT/'],
    ['IPv4 in IPv6', 'https://[::ffff:127.0.0.1]:PORT/'],
  ])('is not reached by %s, whatever the row says', async (_what, url) => {
    const hook = await aHook({ url: url.replace('PORT', String(receiver.port)) });
    expect(await attempted(hook, targets(names, false))).toBe('private');
    expect(receiver.received).toEqual([]);
  });

  it('is not reached by a name that means something else by now', async () => {
    const answers = [[PUBLIC], ['127.0.0.1']];
    const deceiving = new KnownNames({ 'rebind.example.org': () => answers.shift()! });
    const url = `https://rebind.example.org:${receiver.port}/`;
    const checked = targets(deceiving, false);
    // As when the webhook was added.
    expect((await checked.resolve(url)).addresses).toEqual([{ address: PUBLIC, family: 4 }]);
    expect(await attempted(await aHook({ url }), checked)).toBe('private');
    expect(receiver.received).toEqual([]);
  });

  it('is not reached by a name that changes between the check and the connection: it is asked once', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1'], [PUBLIC]];
    const deceiving = new KnownNames({ 'rebind.example.org': () => answers.shift()! });
    const url = `http://rebind.example.org:${receiver.port}/`;
    // On this machine 127.0.0.1 stands for the address that was checked; the machine itself knows no such name.
    const delivery = await aWaiting(await aHook({ url }));
    await run(await hookOf({ id: delivery.webhookId } as Webhook), sender(targets(deceiving)));
    expect(await deliveryOf(delivery)).toMatchObject({ status: 'delivered' });
    expect(deceiving.asked).toEqual(['rebind.example.org']);
    expect(receiver.received[0]!.headers.host).toBe(`rebind.example.org:${receiver.port}`);
  });

  it('is not reached by a redirect, which is a failure with its reason', async () => {
    const inside = await WebhookReceiver.start();
    receiver.answering = (answer) => answer.writeHead(307, { location: inside.url }).end();
    const hook = await aHook();
    const delivery = await aWaiting(hook);
    await run(hook);
    expect(await deliveryOf(delivery)).toMatchObject({ failure: 'redirect', responseStatus: 307 });
    expect(inside.received).toEqual([]);
    await inside.close();
  });
});

describe('an answer', () => {
  const to = (url: string) => ({
    url: new URL(url),
    addresses: [{ address: '127.0.0.1', family: 4 }],
  });
  const message = { headers: {}, body: '{}', timeoutMs: 300 };
  const failureOf = (url: string) =>
    post(to(url), message).then(
      () => null,
      (error: PostError) => error.failure,
    );

  it('that never comes is waited for as long as was said', async () => {
    receiver.answering = () => undefined;
    expect(await failureOf(receiver.url)).toBe('timeout');
  });

  it('whose head never ends is no answer', async () => {
    const endless = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('x-more: 1\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    }).listen(0, '127.0.0.1');
    await once(endless, 'listening');
    const { port } = endless.address() as { port: number };
    expect(await failureOf(`http://127.0.0.1:${port}/`)).toBe('timeout');
    endless.close();
  });

  it('that nobody gives is a lost connection', async () => {
    const closed = await WebhookReceiver.start();
    const { url } = closed;
    await closed.close();
    expect(await failureOf(url)).toBe('connection');
  });

  it('of a gigabyte is read to 64 kB, and then the line is cut', async () => {
    let written = 0;
    const cut = new Promise<void>((resolve) => {
      receiver.answering = (answer) => {
        const part = Buffer.alloc(64 * 1024, 'x');
        answer.writeHead(200, { 'content-length': String(1024 ** 3) });
        const more = (): void => {
          while (written < 1024 ** 3) {
            written += part.length;
            if (!answer.write(part)) return;
          }
        };
        answer.on('drain', more);
        answer.on('close', resolve);
        more();
      };
    });
    const { status, text } = await post(to(receiver.url), { ...message, timeoutMs: 15_000 });
    expect([status, text.length]).toEqual([200, 64 * 1024]);
    await cut;
    expect(written).toBeLessThan(64 * 1024 ** 2);
  });

  it('that was begun counts, also where its rest never comes', async () => {
    receiver.answering = (answer) => answer.writeHead(202).write('taken');
    expect(await post(to(receiver.url), message)).toMatchObject({ status: 202, text: 'taken' });
  });

  it('of a body that goes drop by drop is read no longer than was said', async () => {
    receiver.answering = (answer) => {
      answer.writeHead(200);
      const timer = setInterval(() => answer.write('.'), 20);
      answer.on('close', () => clearInterval(timer));
    };
    const began = performance.now();
    expect((await post(to(receiver.url), message)).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
