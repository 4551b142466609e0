import { startApi, type FamilyCaller, type TestApi } from '../../src/testing/index.js';

let api: TestApi;
let owner: FamilyCaller;

beforeAll(async () => {
  api = await startApi();
  owner = await api.member();
});
afterAll(() => api.close());

/** What cookie-parser would read as JSON, and what no browser of ours sends. */
const oddValues = [
  'j:[1]',
  'j:{"a":1}',
  'j:{"length":3}',
  'j:7',
  'j:true',
  'j:"text"',
  `j:${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  's:signed',
  '%E0%A4%A',
  '',
  '"quoted"',
  'a.b.c',
];

/** The signed-in person's cookies, with one replaced. */
function withCookie(name: string, value: string): string {
  const others = (owner.headers.Cookie ?? '')
    .split('; ')
    .filter((pair) => !pair.startsWith(`${name}=`));
  return [...others, `${name}=${value}`].join('; ');
}

describe.each(oddValues)('a cookie of %j', (value) => {
  test('as the refresh token is none', async () => {
    const answer = await api
      .send('post', '/api/v1/auth/refresh')
      .set({ ...owner.headers, Cookie: withCookie('bp_refresh', value) });
    expect([answer.status, answer.body.code]).toEqual([401, 'auth.required']);
  });

  test('as the access token is none', async () => {
    const answer = await api
      .send('get', '/api/v1/auth/session')
      .set('Cookie', withCookie('bp_access', value));
    expect([answer.status, answer.body.code]).toEqual([401, 'auth.required']);
  });

  test('as the CSRF token is none', async () => {
    for (const path of ['/api/v1/auth/sign-out', '/api/v1/auth/refresh']) {
      const answer = await api
        .send('post', path)
        .set({ ...owner.headers, Cookie: withCookie('bp_csrf', value) });
      expect([answer.status, answer.body.code]).toEqual([403, 'csrf.invalid']);
    }
  });

  test('as the state of a sign-in is an expired one', async () => {
    const answer = await api
      .send('get', '/api/v1/auth/google/callback?code=x&state=y')
      .set('Cookie', `bp_sign_in=${value}`);
    expect([answer.status, answer.headers.location]).toEqual([
      302,
      '/sign-in?error=sign-in.expired',
    ]);
  });
});
