import { startApi, type TestApi } from '../../src/testing/index.js';

describe('too many requests', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({
      environment: { RATE_LIMIT_ADDRESS: '30', RATE_LIMIT_ACCOUNT: '5', RATE_LIMIT_SIGN_IN: '3' },
    });
  });
  afterAll(() => api.close());

  test('of one person are refused with the time to wait, others go on', async () => {
    const [busy, other] = [await api.member(), await api.member()];
    const statuses: number[] = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await busy.send('get', '/auth/session')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    const { status, body, headers } = await busy.send('get', '/auth/session');
    expect([status, body.code]).toEqual([429, 'request.too-many']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect((await other.send('get', '/auth/session')).status).toBe(200);
  });

  test('are counted in the database that all api processes share', async () => {
    const rows = await api.rows.dataSource.query<{ key: string }[]>('SELECT key FROM rate_limits');
    expect(rows.map(({ key }) => key.split(':')[0])).toEqual(
      expect.arrayContaining(['account', 'address']),
    );
  });

  test('to sign in are refused sooner, and health checks never', async () => {
    const begin = () => api.send('get', '/api/v1/auth/google');
    for (let i = 0; i < 3; i += 1) await begin();
    expect((await begin()).headers.location).toBe('/sign-in?error=request.too-many');
    for (let i = 0; i < 40; i += 1) await api.send('get', '/health/live');
    expect((await api.send('get', '/health/live')).status).toBe(200);
  });
});
