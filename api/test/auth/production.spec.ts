import { aDevice, startApi, type TestApi } from '../../src/testing/index.js';
import { SessionsService } from '../../src/auth/sessions/sessions.service.js';

describe('in production', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({
      environment: {
        NODE_ENV: 'production',
        CLOCK_SHIFT_MS: '0',
        PUBLIC_URL: 'https://plan.example.org',
        TRUSTED_PROXIES: '1',
      },
    });
  });
  afterAll(() => api.close());

  test('every cookie is sent over https only, and browsers stay on https', async () => {
    const owner = await api.member();
    const { refreshToken } = await api.app
      .get(SessionsService, { strict: false })
      .open(owner.account.id, aDevice);
    const { status, headers } = await owner
      .send('post', '/auth/refresh')
      .set('Cookie', `${owner.headers.Cookie}; bp_refresh=${refreshToken}`);
    expect(status).toBe(204);
    const cookies = headers['set-cookie'] as unknown as string[];
    expect(cookies).toHaveLength(3);
    for (const cookie of cookies) expect(cookie).toMatch(/; Secure/);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });

  test('the provider is given the public address to send people back to', async () => {
    const { headers } = await api.send('get', '/api/v1/auth/google');
    const asked = new URL(headers.location ?? '').searchParams;
    expect(asked.get('redirect_uri')).toBe('https://plan.example.org/api/v1/auth/google/callback');
  });

  test('limits count the address the proxy names, not the proxy', async () => {
    for (const address of ['192.0.2.7', '192.0.2.8']) {
      await api
        .send('get', '/api/v1/auth/session')
        .set('X-Forwarded-For', `198.51.100.1, ${address}`);
    }
    const rows = await api.rows.dataSource.query<{ key: string }[]>(
      `SELECT key FROM rate_limits WHERE key LIKE 'address:%' AND key LIKE '%192.0.2.%' ORDER BY key`,
    );
    expect(rows.map(({ key }) => key)).toEqual(['address:192.0.2.7', 'address:192.0.2.8']);
  });
});
