import { gzipSync } from 'node:zlib';
import {
  aChild,
  anAccount,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

let api: TestApi;
let owner: FamilyCaller;

beforeAll(async () => {
  api = await startApi();
  owner = await api.member();
});
afterAll(() => api.close());

const child = { name: 'Ella', age: 8 };
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  api
    .send('post', `/api/v1${path}`)
    .set({ ...owner.headers, 'Content-Type': 'application/json', ...headers })
    .send(body);

const keys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** How long `/health/live` waits beside the request, at its longest, and the answer itself. */
async function whileOthersAsk<T>(work: PromiseLike<T>): Promise<{ answer: T; longestMs: number }> {
  let isOver = false;
  let longestMs = 0;
  const others = (async () => {
    while (!isOver) {
      const begun = performance.now();
      await api.send('get', '/health/live');
      longestMs = Math.max(longestMs, performance.now() - begun);
    }
  })();
  const answer = await work;
  isOver = true;
  await others;
  return { answer, longestMs };
}

describe('a body that is small and would be long to read', () => {
  const bodies: readonly (readonly [string, string, string])[] = [
    ['90,000 unknown keys', JSON.stringify({ ...child, ...keys(90_000) }), 'body.keys'],
    ['one key 200,000 times', `{${'"name":1,'.repeat(100_000)}"name":1}`, 'body.keys'],
    ['5,000 nested arrays', `{"name":${nested(5_000)}}`, 'body.depth'],
    ['400,000 nested arrays', nested(400_000), 'body.depth'],
    ['nested arrays that never end', '['.repeat(900_000), 'body.depth'],
    ['300,000 empty objects', `{"name":[${'{},'.repeat(300_000)}{}]}`, 'body.nodes'],
    ['6,000 values', JSON.stringify({ ...child, bestTimes: Array(6_000).fill(1) }), 'body.nodes'],
    ['a key of 900,000 characters', `{"${'k'.repeat(900_000)}":1}`, 'body.key-length'],
    ['80,000 keys in one object of a list', JSON.stringify({ name: [keys(80_000)] }), 'body.keys'],
  ];

  test.each(bodies)('of %s is 400 at once, and nobody waits', async (_name, body, code) => {
    const tries: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const begun = performance.now();
      const answer = await post('/children', body);
      tries.push(performance.now() - begun);
      expect([answer.status, answer.body.errors]).toEqual([
        400,
        [{ field: 'body', code, params: {}, message: expect.any(String) as string }],
      ]);
      expect(answer.text.length).toBeLessThan(1000);
    }
    // The quickest of three: it takes 13 ms on a machine of its own, and what grows with the square of the keys took 20 s.
    expect(Math.min(...tries)).toBeLessThan(2_000);
  });

  test.each([
    ['a command that may be repeated', '/schedules', { 'Idempotency-Key': 'key-of-mine' }],
    ['a route that takes no body', '/auth/sign-out', {}],
    ['a file', '/ml/models/import?kind=engagement', {}],
  ])('is refused by %s too', async (_name, path, headers) => {
    const { status, body } = await post(path, `{"a":${nested(5_000)}}`, headers);
    expect([status, body.errors[0].code]).toEqual([400, 'body.depth']);
  });

  test('is refused when it was compressed', async () => {
    const zipped = gzipSync(JSON.stringify({ ...child, ...keys(90_000) }));
    const answer = await api
      .send('post', '/api/v1/children')
      .set({ ...owner.headers, 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
      .serialize((sent) => sent as string)
      .send(zipped);
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'body.keys']);
  });

  test('is not read in another encoding of the same characters', async () => {
    const wide = Buffer.from(JSON.stringify({ ...child, ...keys(30_000) }), 'utf16le');
    const answer = await api
      .send('post', '/api/v1/children')
      .set({ ...owner.headers, 'Content-Type': 'application/json; charset=utf-16le' })
      .serialize((sent) => sent as string)
      .send(wide);
    expect([answer.status, answer.body.code]).toEqual([415, 'request.unsupported']);
  });

  test('brackets, colons and quotes inside of text count for nothing', async () => {
    const name = '[{"a":'.repeat(10);
    const answer = await post('/children', JSON.stringify({ ...child, name }));
    expect([answer.status, answer.body.name]).toEqual([201, name]);
  });
});

describe('a body within the limits', () => {
  test('names at most 100 fields, and says how many there are', async () => {
    const { status, body, text } = await post('/children', JSON.stringify({ ...keys(150) }));
    expect([status, body.errors.length]).toEqual([400, 100]);
    expect(body.detail).toMatch(
      /^15\d fields are not what they must be; the first 100 are named\.$/,
    );
    expect(text.length).toBeLessThan(20_000);
  });

  test.each([
    ['many wrong objects', { subjects: Array.from({ length: 6_000 }, () => keys(2)) }],
    [
      'many wrong keys in many objects',
      { commitments: Array.from({ length: 95 }, () => keys(200)) },
    ],
    ['many wrong values', { children: Array.from({ length: 19_000 }, () => 1) }],
  ])('with %s is refused while others are answered', async (_name, answers) => {
    const body = JSON.stringify({ answers });
    const { answer, longestMs } = await whileOthersAsk(
      api
        .send('put', '/api/v1/questionnaire')
        .set({ ...owner.headers, 'Content-Type': 'application/json', 'If-Match': '"1"' })
        .send(body)
        .then((sent) => sent),
    );

    expect(answer.status).toBe(400);
    expect(answer.body.errors.length).toBeLessThanOrEqual(100);
    // A fifth of a second where nothing else runs; it was 20 s.
    expect(longestMs).toBeLessThan(10_000);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'valueOf'])(
    'with the key %s is a body with an unknown field or none',
    async (key) => {
      for (const value of ['1', '{}', '{"name":"x"}', 'null']) {
        const { status } = await post('/children', `{"name":"Ella","${key}":${value}}`);
        expect(status).toBe(400);
      }
    },
  );
});

describe('a body that a route requires', () => {
  test.each([
    ['is not there', undefined, undefined],
    ['is no byte long', '', 'application/json'],
    ['is of another kind', 'kinds=engagement', 'application/x-www-form-urlencoded'],
    ['is of several parts', '--x\r\n\r\n{}\r\n--x--', 'multipart/form-data; boundary=x'],
    ['is a patch of JSON', '{}', 'application/merge-patch+json'],
  ])('and that %s is named', async (_name, sent, type) => {
    const { id } = await api.rows.insert(aChild({ familyId: owner.family.id }));
    const steward = await api.signIn(await api.rows.insert(anAccount({ staffRole: 'steward' })));
    const asked = [
      steward.send('post', '/ml/runs'),
      owner.send('patch', `/children/${id}`).set('If-Match', '"1"'),
      owner.send('post', '/children'),
    ];
    for (const request of asked) {
      if (type !== undefined) void request.set('Content-Type', type);
      const { status, body } = await (sent === undefined ? request : request.send(sent));
      expect([status, body.errors]).toEqual([
        400,
        [{ field: 'body', code: 'required', params: {}, message: expect.any(String) as string }],
      ]);
    }
  });

  test('may have no field where none is required', async () => {
    const steward = await api.signIn(await api.rows.insert(anAccount({ staffRole: 'steward' })));
    expect((await steward.send('post', '/ml/runs', {})).status).toBe(202);
  });
});

describe('an id in upper case', () => {
  test('is the same id in a path, a body and the header that names the family', async () => {
    const { id } = await api.rows.insert(aChild({ familyId: owner.family.id }));
    expect((await owner.send('get', `/children/${id.toUpperCase()}`)).status).toBe(200);
    const familyId = owner.family.id.toUpperCase();
    const asked = await owner.send('get', '/children').set('X-Family-Id', familyId);
    expect(asked.status).toBe(200);
    const session = await owner.send('get', '/auth/session').set('X-Family-Id', familyId);
    expect(session.body.family.id).toBe(owner.family.id);
    const commitment = await owner.send('post', '/commitments', {
      title: 'Swimming',
      ownerKind: 'child',
      childId: id.toUpperCase(),
      recurrence: 'weekly',
      weekdays: [2],
      startDate: '2026-12-08',
      startTime: '15:00',
      endTime: '16:00',
    });
    expect([commitment.status, commitment.body.childId]).toEqual([201, id]);
    for (const wrong of [`${familyId}0`, 'FAMILY', ''])
      expect((await owner.send('get', '/children').set('X-Family-Id', wrong)).status).toBe(404);
  });
});

describe('a query', () => {
  test('of a thousand unknown or repeated names is refused with at most 100 of them', async () => {
    for (const query of [
      Array.from({ length: 2_000 }, (_, index) => `k${index}`).join('&'),
      'limit=1&'.repeat(1_500),
      'a[b][c][d]=1&'.repeat(500),
    ]) {
      const { status, body } = await owner.send('get', `/consents/history?${query}`);
      expect(status).toBe(400);
      expect(body.errors.length).toBeLessThanOrEqual(100);
    }
  });
});
