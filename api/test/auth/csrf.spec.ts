import { startApi, type FamilyCaller, type TestApi } from '../../src/testing/index.js';

let api: TestApi;
let owner: FamilyCaller;

beforeAll(async () => {
  api = await startApi();
  owner = await api.member();
});
afterAll(() => api.close());

const decision = { granted: true, textVersion: '1' };
const decide = (headers: Record<string, string>) =>
  api.send('put', '/api/v1/consents/service').set(headers).send(decision);

describe('a change', () => {
  test('from our own page is taken', async () => {
    const headers = {
      ...owner.headers,
      Origin: 'http://localhost:8000',
      'Sec-Fetch-Site': 'same-origin',
    };
    expect((await decide(headers)).status).toBe(200);
  });

  test('is refused without the token of the page', async () => {
    const { 'X-CSRF-Token': _token, ...rest } = owner.headers;
    const { status, body } = await decide(rest);
    expect([status, body.code]).toEqual([403, 'csrf.invalid']);
  });

  test('is refused with the token of another session, even as a matching pair', async () => {
    const other = await api.member();
    const token = other.headers['X-CSRF-Token'] ?? '';
    const Cookie = (owner.headers.Cookie ?? '').replace(/bp_csrf=[^;]*/, `bp_csrf=${token}`);
    expect((await decide({ Cookie, 'X-CSRF-Token': token })).body.code).toBe('csrf.invalid');
  });

  test.each([
    ['Origin', 'https://evil.example'],
    ['Origin', 'null'],
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
  ])('is refused from a page with %s %s', async (name, value) => {
    expect((await decide({ ...owner.headers, [name]: value })).body.code).toBe('csrf.invalid');
  });

  test('without signing in is told to sign in first', async () => {
    expect((await decide({})).body.code).toBe('auth.required');
  });
});
