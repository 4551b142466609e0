import { beforeEach, expect, test } from '@jest/globals';
import type { LoaderFunctionArgs } from 'react-router';
import type { Session } from '@/api/model';
import { aSession } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import {
  enter,
  leaveWhenSignedIn,
  requireConsent,
  requireOnboarded,
  requireSession,
} from './guards';
import { queryClient } from './query-client';

beforeEach(() => queryClient.clear());

type Guard = (args: LoaderFunctionArgs) => Promise<Response | null>;

/** Where a guard leads from an address, null when it lets through. */
async function leads(
  guard: Guard,
  session: Session | null,
  at = '/week/2026-11-23',
): Promise<string | null> {
  server.use(
    http.get(apiUrl('/auth/session'), () =>
      session ? HttpResponse.json(session) : problem(401, 'auth.required'),
    ),
  );
  const request = new Request(new URL(at, window.location.origin));
  const answer = await guard({ request } as LoaderFunctionArgs);
  return answer?.headers.get('Location') ?? null;
}

const newcomer = aSession({ consented: false, onboarded: false });
const consented = aSession({ onboarded: false });

test('without a session every screen leads to sign-in and back again afterwards', async () => {
  expect(await leads(requireOnboarded, null)).toBe('/sign-in?returnTo=%2Fweek%2F2026-11-23');
  expect(await leads(requireSession, null, '/settings/people')).toBe(
    '/sign-in?returnTo=%2Fsettings%2Fpeople',
  );
  expect(await leads(enter, null, '/')).toBe('/sign-in');
});

test('a first visit asks nobody who is signed in', async () => {
  document.cookie = 'bp_csrf=; max-age=0';
  const asked: string[] = [];
  server.events.on('request:start', ({ request }) => void asked.push(request.url));
  const answer = await enter();
  expect(answer?.headers.get('Location')).toBe('/sign-in');
  expect(asked).toEqual([]);
  document.cookie = 'bp_csrf=test';
});

test('nobody sees a plan before the permission the service needs', async () => {
  expect(await leads(requireOnboarded, newcomer)).toBe('/consent');
  queryClient.clear();
  expect(await leads(requireConsent, newcomer, '/welcome')).toBe('/consent');
});

test('after consent the questionnaire comes before the week', async () => {
  expect(await leads(requireOnboarded, consented)).toBe('/welcome');
  queryClient.clear();
  expect(await leads(requireConsent, consented, '/welcome')).toBeNull();
});

test('who is through with it all lands in the week and does not see sign-in again', async () => {
  expect(await leads(enter, aSession(), '/')).toBe('/week');
  expect(await leads(leaveWhenSignedIn, aSession(), '/sign-in')).toBe('/week');
  expect(await leads(requireOnboarded, aSession())).toBeNull();
});

test('staff without a family of their own come to the models, with one to their week', async () => {
  const asSteward = (session: Session): Session => ({
    ...session,
    account: { ...session.account, staffRole: 'steward' },
  });
  expect(await leads(enter, asSteward(newcomer), '/')).toBe('/ml');
  queryClient.clear();
  expect(await leads(leaveWhenSignedIn, asSteward(newcomer), '/sign-in')).toBe('/ml');
  queryClient.clear();
  expect(await leads(enter, asSteward(aSession()), '/')).toBe('/week');
});

test('a server that fails is an error of the screen, not a sign-out', async () => {
  server.use(http.get(apiUrl('/auth/session'), () => problem(503, 'unavailable')));
  const request = new Request(new URL('/week', window.location.origin));
  await expect(requireOnboarded({ request } as LoaderFunctionArgs)).rejects.toMatchObject({
    status: 503,
  });
});
