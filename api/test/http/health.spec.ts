import { startApi, type TestApi } from '../../src/testing/index.js';

describe('health', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ environment: { METRICS_TOKEN: 'a token for scrapers' } });
  });
  afterAll(() => api.close());

  test('the process answers', async () => {
    const { status, body } = await api.send('get', '/health/live');
    expect({ status, body }).toEqual({ status: 200, body: { status: 'up' } });
  });

  test.each(['/health', '/health/'])('%s tells database, queue and migrations', async (path) => {
    const { status, body } = await api.send('get', path);
    expect(body).toEqual({
      status: 'up',
      checks: { database: 'up', queue: 'up', migrations: 'current' },
    });
    expect(status).toBe(200);
  });

  test('metrics need their token and count requests by route, not by path', async () => {
    const refused = await api.send('get', '/metrics');
    expect(refused.status).toBe(401);
    const { status, text } = await api
      .send('get', '/metrics')
      .set('Authorization', 'Bearer a token for scrapers');
    expect(status).toBe(200);
    expect(text).toMatch(/brightpath_http_request_seconds_count\{.*route="\/health\/live".*\} 1/);
    expect(text).toContain('brightpath_queue_jobs{queue="schedules",state="waiting"} 0');
  });
});
