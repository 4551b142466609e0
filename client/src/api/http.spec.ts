import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { apiUrl, http as handle, HttpResponse, problem, server } from '@/testing/server';
import { chooseFamily } from './family-header';
import { http } from './http';
import { ConnectionError, ProblemError } from './problem';
import type { SubjectDraft } from './queries/family';
import { sessionEnded, settleSignIn } from './session-gate';

beforeEach(() => {
  localStorage.clear();
  chooseFamily(null);
  document.cookie = 'bp_csrf=first';
});

afterEach(() => settleSignIn(false));

const aSubject = (name: string): SubjectDraft => ({
  name,
  kind: 'other',
  core: false,
  minutes: 30,
  frequency: 'weekly',
  involvement: 'none',
  learners: [],
});

const refreshed = () => new HttpResponse(null, { status: 204 });

test('an unsafe request carries the CSRF cookie, the family and the version it is based on', async () => {
  chooseFamily('family-1');
  let seen = new Headers();
  server.use(
    handle.patch(apiUrl('/children/child-1'), ({ request }) => {
      seen = request.headers;
      return HttpResponse.json({ id: 'child-1' });
    }),
  );
  await http.patch('/children/{id}', {
    path: { id: 'child-1' },
    body: { name: 'Noah' },
    version: 3,
  });
  expect(seen.get('X-CSRF-Token')).toBe('first');
  expect(seen.get('X-Family-Id')).toBe('family-1');
  expect(seen.get('If-Match')).toBe('"3"');
});

test('an expired session is refreshed once for all requests, which are then sent again with the new token', async () => {
  let fresh = false;
  let refreshes = 0;
  const tokens: (string | null)[] = [];
  server.use(
    handle.post(apiUrl('/auth/refresh'), () => {
      refreshes += 1;
      fresh = true;
      document.cookie = 'bp_csrf=second';
      return refreshed();
    }),
    handle.post(apiUrl('/subjects'), async ({ request }) => {
      if (!fresh) return problem(401, 'auth.expired');
      tokens.push(request.headers.get('X-CSRF-Token'));
      return HttpResponse.json(await request.json());
    }),
  );
  const answers = await Promise.all([
    http.post('/subjects', { body: aSubject('Reading') }),
    http.post('/subjects', { body: aSubject('Music') }),
  ]);
  expect(answers).toEqual([aSubject('Reading'), aSubject('Music')]);
  expect(refreshes).toBe(1);
  expect(tokens).toEqual(['second', 'second']);
});

test('when the session is over, requests wait for a new sign-in and then go on', async () => {
  let signedIn = false;
  server.use(
    handle.post(apiUrl('/auth/refresh'), () => problem(401, 'auth.required')),
    handle.post(apiUrl('/subjects'), () =>
      signedIn ? HttpResponse.json({ id: 'subject-1' }) : problem(401, 'auth.expired'),
    ),
  );
  const answer = http.post('/subjects', { body: aSubject('Latin') });
  await new Promise<void>((resolve) => {
    const leave = sessionEnded.subscribe(() => (leave(), resolve()));
  });
  signedIn = true;
  settleSignIn(true);
  await expect(answer).resolves.toEqual({ id: 'subject-1' });
});

test('a refresh whose answer is lost is asked for again, and nobody has to sign in', async () => {
  let asked = 0;
  server.use(
    handle.post(apiUrl('/auth/refresh'), () =>
      ++asked === 1 ? HttpResponse.error() : refreshed(),
    ),
    handle.get(apiUrl('/children'), () =>
      asked < 2 ? problem(401, 'auth.expired') : HttpResponse.json({ items: [], nextCursor: null }),
    ),
  );
  await expect(http.get('/children')).resolves.toMatchObject({ items: [] });
  expect(asked).toBe(2);
});

test.each([
  ['cannot be reached', () => HttpResponse.error()],
  ['is not ready', () => problem(503, 'server.not-ready')],
])(
  'where the server %s, the session is not over: it is a connection error',
  async (_what, answer) => {
    server.use(
      handle.post(apiUrl('/auth/refresh'), answer),
      handle.get(apiUrl('/children'), () => problem(401, 'auth.expired')),
    );
    await expect(http.get('/children')).rejects.toBeInstanceOf(ConnectionError);
    expect(sessionEnded.get()).toBe(false);
  },
);

test('who would rather not sign in again gets the problem', async () => {
  server.use(
    handle.post(apiUrl('/auth/refresh'), () => problem(401, 'auth.required')),
    handle.get(apiUrl('/children'), () => problem(401, 'auth.expired')),
  );
  const leave = sessionEnded.subscribe(() => (leave(), settleSignIn(false)));
  await expect(http.get('/children')).rejects.toMatchObject({ status: 401, code: 'auth.expired' });
});

test('a problem keeps its code, its fields and the current state', async () => {
  server.use(
    handle.patch(apiUrl('/children/child-1'), () =>
      problem(400, 'request.invalid', {
        errors: [
          {
            field: 'children.0.name',
            code: 'text.length',
            params: { minimum: 1, maximum: 80 },
            message: 'name must be 1 to 80 characters',
          },
        ],
        current: { version: 4 },
      }),
    ),
  );
  const failed: unknown = await http
    .patch('/children/{id}', { path: { id: 'child-1' }, body: {}, version: 1 })
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(ProblemError);
  expect(failed).toMatchObject({
    code: 'request.invalid',
    fieldErrors: { 'children.0.name': 'Use 1 to 80 characters.' },
    current: { version: 4 },
  });
});

test('a page from a proxy instead of a problem still names the status', async () => {
  server.use(
    handle.get(apiUrl('/children'), () => HttpResponse.html('<h1>Too large</h1>', { status: 413 })),
  );
  await expect(http.get('/children')).rejects.toMatchObject({ status: 413, code: 'http.413' });
});

test('a proxy that cannot reach the server is a connection error', async () => {
  server.use(
    handle.get(apiUrl('/children'), () =>
      HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 }),
    ),
  );
  await expect(http.get('/children')).rejects.toBeInstanceOf(ConnectionError);
});

test('a server that says itself that it is too busy was reached', async () => {
  server.use(
    handle.get(apiUrl('/children'), () =>
      HttpResponse.json({ code: 'queue.unavailable' }, { status: 503 }),
    ),
  );
  await expect(http.get('/children')).rejects.toMatchObject({ status: 503 });
});

test('no network is a connection error', async () => {
  server.use(handle.get(apiUrl('/children'), () => HttpResponse.error()));
  await expect(http.get('/children')).rejects.toBeInstanceOf(ConnectionError);
});
