import { freePort, startApi, type TestApi } from '../../src/testing/index.js';
import { isValkeyInstalled, startValkey, type RunningValkey } from './valkey.js';

// CI installs Valkey; where it is missing the queue and the limits live in PostgreSQL, and so do their tests.
(isValkeyInstalled ? describe : describe.skip)('too many requests, counted in Valkey', () => {
  let valkey: RunningValkey;
  let api: TestApi;
  beforeAll(async () => {
    valkey = await startValkey(await freePort());
    api = await startApi({ environment: { VALKEY_URL: valkey.url, RATE_LIMIT_ACCOUNT: '3' } });
  });
  afterAll(() => api.close());

  const statuses = async (count: number) => {
    const caller = await api.member();
    const answers: number[] = [];
    for (let sent = 0; sent < count; sent += 1) {
      answers.push((await caller.send('get', '/auth/session')).status);
    }
    return answers;
  };

  test('are refused, and no row is written for them', async () => {
    expect(await statuses(4)).toEqual([200, 200, 200, 429]);
    const rows = await api.rows.dataSource.query<unknown[]>('SELECT 1 FROM rate_limits');
    expect(rows).toEqual([]);
  });

  test('are still refused while Valkey is away, and the rest is served', async () => {
    await valkey.stop();
    expect(await statuses(4)).toEqual([200, 200, 200, 429]);
  });
});
