import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { EVENTS_QUEUE, ML_QUEUE, SCHEDULES_QUEUE } from '../../src/queues/index.js';
import { aChild, startApi, type FamilyCaller, type TestApi } from '../../src/testing/index.js';

/** Stands between the api and PostgreSQL, and cuts every connection when told to. */
class Wire {
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  private server: Server;

  constructor(private readonly database: URL) {
    this.server = createServer((client) => this.join(client));
  }

  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const url = new URL(this.database);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as AddressInfo).port);
    return url.toString();
  }

  /** `politely` ends the connections; otherwise they break as when a machine goes away. */
  cut(politely: boolean): void {
    this.isCut = true;
    for (const socket of this.sockets) {
      if (politely) socket.end();
      else socket.resetAndDestroy();
    }
    this.sockets.clear();
  }

  mend(): void {
    this.isCut = false;
  }

  close(): void {
    this.cut(false);
    this.server.close();
  }

  private join(client: Socket): void {
    client.on('error', () => undefined);
    if (this.isCut) {
      client.destroy();
      return;
    }
    const server = connect(Number(this.database.port), this.database.hostname);
    server.on('error', () => client.destroy());
    client.pipe(server);
    server.pipe(client);
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
    this.sockets.add(client).add(server);
  }
}

let wire: Wire;
let api: TestApi;
let owner: FamilyCaller;
let childPath: string;

beforeAll(async () => {
  wire = new Wire(new URL(process.env.DATABASE_URL ?? ''));
  const many = '1000000';
  const environment = {
    DATABASE_URL: await wire.open(),
    RATE_LIMIT_ADDRESS: many,
    RATE_LIMIT_ACCOUNT: many,
  };
  api = await startApi({ environment });
  // A process that loses the connections of its queues while it makes them ends, and is started again.
  for (const name of [SCHEDULES_QUEUE, EVENTS_QUEUE, ML_QUEUE])
    await api.app.get<Queue>(getQueueToken(name), { strict: false }).waitUntilReady();
  await api.send('get', '/health').expect(200);
  owner = await api.member();
  const { id } = await api.rows.insert(aChild({ familyId: owner.family.id }));
  childPath = `/children/${id}`;
});
afterAll(async () => {
  wire.mend();
  await api.close();
  wire.close();
});

const requests = [
  () => owner.send('get', '/children'),
  () => owner.send('get', '/auth/session'),
  () => owner.send('post', '/children', { name: 'Ada', age: 8 }),
  () =>
    owner
      .send('post', '/children', { name: 'Ida', age: 9 })
      .set('Idempotency-Key', `key-${Math.random()}`),
  () => owner.send('patch', childPath, { name: 'Eda' }).set('If-Match', '"1"'),
  () => owner.send('put', '/consents/service', { granted: true, textVersion: '1' }),
];

interface Seen {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly code: string | undefined;
}

/** Everybody asks without pause until `isOver`. */
async function load(isOver: () => boolean): Promise<Seen[]> {
  const seen: Seen[] = [];
  const asking = Array.from({ length: 24 }, async (_, who) => {
    for (let turn = who; !isOver(); turn += 1) {
      const { status, headers, body } = await requests[turn % requests.length]!();
      const { code } = body as { code?: string };
      seen.push({ status, retryAfter: headers['retry-after'], code });
    }
  });
  await Promise.all(asking);
  return seen;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('PostgreSQL restarts while everybody asks', () => {
  test.each([
    ['its connections break', () => wire.cut(false)],
    ['its connections end', () => wire.cut(true)],
    [
      'it ends its sessions',
      () =>
        api.rows.dataSource.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'brightpath'`,
        ),
    ],
  ])('%s: what cannot be answered is 503 with a time to try again', async (_name, restart) => {
    let isOver = false;
    const asked = load(() => isOver);
    for (let round = 0; round < 4; round += 1) {
      await pause(150);
      await Promise.resolve(restart()).catch(() => undefined);
      await pause(150);
      wire.mend();
    }
    await pause(200);
    isOver = true;
    const seen = await asked;
    const broken = seen.filter(({ status }) => status >= 500);
    expect(broken.length).toBeGreaterThan(0);
    expect(
      broken.filter(({ status, retryAfter }) => status !== 503 || retryAfter === undefined),
    ).toEqual([]);
    expect((await owner.send('get', '/children')).status).toBe(200);
  });
});
