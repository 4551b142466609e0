import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { matchRoutes, type LoaderFunctionArgs } from 'react-router';
import type { Session } from '@/api/model';
import { weekKeys } from '@/api/queries/weeks';
import { now } from '@/lib/now';
import { mondayOf, todayIn } from '@/lib/plain-date';
import { aSession } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { queryClient } from './query-client';
import { routes } from './routes';

let asked: string[];

beforeEach(() => {
  queryClient.clear();
  asked = [];
  server.events.on('request:start', ({ request }) => {
    asked.push(new URL(request.url).pathname.replace('/api/v1', ''));
  });
  server.use(
    http.get(apiUrl('/weeks/:date'), () => HttpResponse.json({ items: [] })),
    http.get(apiUrl('/*'), () => HttpResponse.json({ items: [], nextCursor: null })),
  );
});

afterEach(async () => {
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  server.events.removeAllListeners();
});

/** Opens an address as the router does, without the screen's code; says where the loader leads. */
async function open(address: string, session: Session | null): Promise<string | null> {
  server.use(
    http.get(apiUrl('/auth/session'), () =>
      session ? HttpResponse.json(session) : problem(401, 'auth.required'),
    ),
    http.post(apiUrl('/auth/refresh'), () => problem(401, 'auth.required')),
  );
  const url = new URL(address, window.location.origin);
  const match = matchRoutes(routes, url.pathname)!.at(-1)!;
  const { loader } = match.route;
  if (typeof loader !== 'function') throw new TypeError(`${address} has no loader.`);
  const args = { request: new Request(url), params: match.params } as unknown as LoaderFunctionArgs;
  const answer = (await loader(args)) as Response | null;
  return answer?.headers.get('Location') ?? null;
}

describe('the data of a screen', () => {
  it.each([
    ['/week/2026-11-25', ['/weeks/2026-11-23']],
    ['/tasks', ['/tasks', '/tasks', '/tasks', '/recurring-tasks', '/children', '/parents']],
    ['/plan', ['/subjects', '/children', '/parents']],
    ['/generate?job=j1', ['/children', '/subjects', '/jobs/j1']],
    ['/settings/family', ['/families/current']],
    ['/settings/people', ['/children', '/parents']],
    ['/settings/subjects', ['/subjects', '/children', '/parents']],
    [
      '/settings/time',
      ['/commitments', '/holidays', '/meals', '/calendar-exceptions', '/children', '/parents'],
    ],
    ['/settings/members', ['/members', '/invitations']],
    ['/settings/notifications', ['/notification-preferences']],
    ['/settings/feedback', ['/feedback', '/children']],
    ['/settings/privacy', ['/consents', '/consents/history', '/children']],
    ['/settings/devices', ['/auth/devices']],
    ['/consent', ['/consents']],
    ['/welcome', ['/questionnaire/definition', '/questionnaire']],
  ])('of %s is asked for by its loader', async (address, paths) => {
    expect(await open(address, aSession())).toBeNull();
    await waitFor(() => expect(asked.slice(1).sort()).toEqual([...paths].sort()));
    expect(asked[0]).toBe('/auth/session');
  });

  it('of today is this week', async () => {
    expect(await open('/today', aSession())).toBeNull();
    const monday = mondayOf(todayIn('Europe/Madrid', now()));
    await waitFor(() => expect(asked.slice(1)).toEqual([`/weeks/${monday}`]));
  });

  it.each([
    ['models', ['/ml/models']],
    ['runs', ['/ml/runs']],
    ['experiments', ['/ml/experiments', '/ml/models']],
    ['drift', ['/ml/drift']],
    ['rewards', ['/ml/rewards']],
  ])('of the stewards’ %s is asked for by its loader', async (section, paths) => {
    const session = aSession();
    const account = { ...session.account, staffRole: 'steward' as const };
    expect(await open(`/ml/${section}`, { ...session, account })).toBeNull();
    await waitFor(() => expect(asked.slice(1).sort()).toEqual(paths));
  });

  it('of the questionnaire is the latest draft at every visit', async () => {
    for (const visits of [1, 2]) {
      await open('/welcome', aSession());
      await waitFor(() =>
        expect(asked.filter((path) => path === '/questionnaire')).toHaveLength(visits),
      );
      await waitFor(() => expect(queryClient.isFetching()).toBe(0));
    }
  });

  it('is asked for once: what is in the cache stays', async () => {
    await open('/week/2026-11-25', aSession());
    await waitFor(() => expect(queryClient.getQueryData(weekKeys.of('2026-11-25'))).toBeDefined());
    await open('/week/2026-11-25?item=maths', aSession());
    expect(asked.filter((path) => path === '/weeks/2026-11-23')).toHaveLength(1);
  });

  it('is not asked for before the guard has let the reader in', async () => {
    expect(await open('/week/2026-11-25', null)).toMatch(/^\/sign-in/);
    expect(await open('/week/2026-11-25', aSession({ consented: false }))).toBe('/consent');
    expect(asked.filter((path) => path.startsWith('/weeks'))).toEqual([]);
  });

  it('is not asked for where the reader may not see it', async () => {
    await open('/settings/feedback', aSession({ role: 'viewer' }));
    await open('/ml/models', aSession());
    expect(asked.filter((path) => !path.startsWith('/auth'))).toEqual([]);
  });

  it('that cannot be had does not keep the screen away', async () => {
    server.use(http.get(apiUrl('/weeks/:date'), () => problem(404, 'not-found')));
    expect(await open('/week/2026-11-25', aSession())).toBeNull();
    await waitFor(() =>
      expect(queryClient.getQueryState(weekKeys.of('2026-11-25'))?.status).toBe('error'),
    );
  });
});
