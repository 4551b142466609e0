import { setTimeout as pause } from 'node:timers/promises';
import { AuthSession, ConsentDecision, Job, Member } from '../../src/persistence/index.js';
import { aJob, startApi, type FamilyCaller, type TestApi } from '../../src/testing/index.js';

const most = 4;

let api: TestApi;
let second: TestApi;
beforeAll(async () => {
  const environment = { EVENT_STREAMS_ACCOUNT: String(most), RATE_LIMIT_ACCOUNT: '100000' };
  api = await startApi({ environment });
  second = await startApi({ environment });
});
afterAll(async () => {
  await api.close();
  await second.close();
});

interface Stream {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly problem: { readonly code?: string; readonly detail?: string };
  text(): string;
  /** Resolves when the server has ended it. */
  readonly over: Promise<void>;
  close(): void;
}

async function open(caller: FamilyCaller, jobId: string, at: TestApi = api): Promise<Stream> {
  const leaving = new AbortController();
  const { headers } = caller;
  const url = `${at.url}/api/v1/jobs/${jobId}/events`;
  const response = await fetch(url, { headers, signal: leaving.signal });
  const { status } = response;
  let text = '';
  const isStream = status === 200;
  const problem = isStream ? {} : ((await response.json()) as Stream['problem']);
  const over = isStream ? readAll(response, (part) => (text += part)) : Promise.resolve();
  return {
    status,
    problem,
    retryAfter: response.headers.get('retry-after'),
    text: () => text,
    over,
    close: () => leaving.abort(),
  };
}

async function readAll(response: Response, onPart: (part: string) => void): Promise<void> {
  try {
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? [])
      onPart(part);
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
  }
}

const aRunningJob = ({ family }: FamilyCaller) =>
  api.rows.insert(aJob({ familyId: family.id, status: 'running' }));

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never held');
    await pause(20);
  }
}

const isOver = (stream: Stream) =>
  Promise.race([stream.over.then(() => true), pause(10_000).then(() => false)]);

describe('event streams of one account', () => {
  test('are so many at a time and no more; others have their own', async () => {
    const [anna, ben] = [await api.member(), await api.member()];
    const job = await aRunningJob(anna);
    const streams = await Promise.all(Array.from({ length: 50 }, () => open(anna, job.id)));
    const refused = streams.filter(({ status }) => status !== 200);
    expect(streams.length - refused.length).toBe(most);
    for (const { status, retryAfter, problem } of refused) {
      expect([status, problem.code, Number(retryAfter) > 0]).toEqual([
        429,
        'request.too-many',
        true,
      ]);
      expect(problem.detail).toContain(`${most} live views`);
    }
    const other = await open(ben, (await aRunningJob(ben)).id);
    expect(other.status).toBe(200);
    for (const stream of [...streams, other]) stream.close();
  });

  test('count until they are closed, by the browser or by their end', async () => {
    const anna = await api.member();
    const job = await aRunningJob(anna);
    const first = await Promise.all(Array.from({ length: most }, () => open(anna, job.id)));
    expect((await open(anna, job.id)).status).toBe(429);
    first[0]!.close();
    let next: Stream | undefined;
    await until(async () => (next = await open(anna, job.id)).status === 200);
    expect((await open(anna, job.id)).status).toBe(429);
    const { dataSource } = api.rows;
    await dataSource.getRepository(Job).update({ id: job.id }, { status: 'succeeded' });
    await Promise.all([...first.slice(1), next!].map(({ over }) => over));
    expect(next!.text()).toContain('event: done');
    const later = await aRunningJob(anna);
    await until(async () => {
      const again = await open(anna, later.id);
      again.close();
      return again.status === 200;
    });
  });

  test('that are refused or of nothing are not counted', async () => {
    const anna = await api.member();
    for (let i = 0; i < most + 2; i += 1) {
      expect((await open(anna, '0199a3c2-7b1e-7c55-8f1a-2d4e6f8a9b0c')).status).toBe(404);
      expect((await open(anna, 'no-id')).status).toBe(400);
    }
    const stream = await open(anna, (await aRunningJob(anna)).id);
    expect(stream.status).toBe(200);
    stream.close();
  });

  test('of many accounts do not keep others waiting', async () => {
    const people = await Promise.all(Array.from({ length: 25 }, () => api.member()));
    const streams = await Promise.all(
      people.flatMap(async (person) => {
        const job = await aRunningJob(person);
        return Promise.all(Array.from({ length: most }, () => open(person, job.id)));
      }),
    );
    const all = streams.flat();
    await until(() => all.every((stream) => stream.text().includes('event: progress')));
    const begun = performance.now();
    expect((await people[0]!.send('get', '/children')).status).toBe(200);
    // It was 12 s, which is what this is about; a busy machine may take a second.
    expect(performance.now() - begun).toBeLessThan(6_000);
    for (const stream of all) {
      expect([stream.status, stream.text().includes('event: progress')]).toEqual([200, true]);
      stream.close();
    }
  });
});

describe('an open stream ends at once', () => {
  const endings: readonly (readonly [string, (caller: FamilyCaller) => Promise<unknown>])[] = [
    [
      'when its member is removed',
      async ({ family, account }) => {
        const owner = await api.member({ family, role: 'owner' });
        const { id } = await api.rows.dataSource
          .getRepository(Member)
          .findOneByOrFail({ familyId: family.id, accountId: account.id });
        const removed = await owner.send('delete', `/members/${id}`).set('If-Match', '"1"');
        expect(removed.status).toBe(204);
      },
    ],
    ['when its device signs out', (caller) => caller.send('post', '/auth/sign-out')],
    [
      'when another device signs out everywhere',
      async ({ account }) => (await api.signIn(account)).send('post', '/auth/sign-out-everywhere'),
    ],
    [
      'when its session is over',
      ({ account }) =>
        api.rows.dataSource
          .getRepository(AuthSession)
          .update({ accountId: account.id }, { expiresAt: new Date(0) }),
    ],
    [
      'when the family takes back its agreement',
      ({ family }) =>
        api.rows.dataSource
          .getRepository(ConsentDecision)
          .update({ familyId: family.id }, { granted: false }),
    ],
  ];

  test.each(endings)('%s, in every process of the api', async (_name, end) => {
    const family = (await api.member()).family;
    const caller = await api.member({ family, role: 'editor' });
    const job = await aRunningJob(caller);
    const streams = [await open(caller, job.id), await open(caller, job.id, second)];
    await until(() => streams.every((stream) => stream.text().includes('event: progress')));
    await end(caller);
    expect(await Promise.all(streams.map(isOver))).toEqual([true, true]);
    for (const stream of streams) expect(stream.text()).not.toContain('event: done');
  });

  test('and others of the family go on', async () => {
    const stays = await api.member();
    const goes = await api.member({ family: stays.family, role: 'viewer' });
    const job = await aRunningJob(stays);
    const [staying, going] = [await open(stays, job.id), await open(goes, job.id)];
    await goes.send('post', '/auth/sign-out');
    expect(await isOver(going)).toBe(true);
    await api.rows.dataSource
      .getRepository(Job)
      .update({ id: job.id }, { status: 'failed', finishedAt: new Date() });
    await staying.over;
    expect(staying.text()).toContain('event: done');
  });
});
