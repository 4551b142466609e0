import { afterEach, expect, jest, test } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { http as api } from '@/api/http';
import { sessionQuery } from '@/api/session';
import { aReplanWeek } from '@/features/schedules/replan/replan-fixture';
import { renderWithProviders } from '@/testing/render';
import { aSession } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { Page } from '@/ui/page';
import { Shell } from './shell';

const screens = ['/week', '/plan'].map((path) => ({
  path,
  element: <Page title={`Screen ${path}`}>text</Page>,
}));

function show() {
  return renderWithProviders(<p>home</p>, {
    at: '/week',
    path: '/',
    routes: [{ element: <Shell />, children: screens }],
  });
}

afterEach(() => void jest.restoreAllMocks());

test('the rail names only places that exist and marks the one we are at', () => {
  show();
  const rail = screen.getByRole('navigation', { name: 'Main' });
  expect(
    within(rail)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Today', 'Week', 'Tasks', 'Plan', 'Settings']);
  expect(within(rail).getByRole('link', { current: 'page' })).toHaveTextContent('Week');
});

test('the rail leads staff to the models', async () => {
  const { queryClient } = show();
  const session = aSession();
  const account = { ...session.account, staffRole: 'steward' as const };
  act(() => void queryClient.setQueryData(sessionQuery.queryKey, { ...session, account }));
  expect(await screen.findByRole('link', { name: 'Models' })).toHaveAttribute('href', '/ml');
});

test('the bar holds "Life happened" for those who may mend a plan, and only for them', async () => {
  server.use(
    http.get(apiUrl('/weeks/:date'), () => HttpResponse.json(aReplanWeek())),
    http.get(apiUrl('/parents'), () => HttpResponse.json({ items: [], nextCursor: null })),
  );
  const { user, queryClient } = show();
  expect(screen.queryByRole('button', { name: 'Life happened' })).not.toBeInTheDocument();
  act(() => void queryClient.setQueryData(sessionQuery.queryKey, aSession({ role: 'viewer' })));
  expect(screen.queryByRole('button', { name: 'Life happened' })).not.toBeInTheDocument();
  act(() => void queryClient.setQueryData(sessionQuery.queryKey, aSession({ role: 'editor' })));
  await user.click(await screen.findByRole('button', { name: 'Life happened' }));
  expect(await screen.findByRole('button', { name: /A child is ill/ })).toBeInTheDocument();
});

test('a new screen gets the focus on its heading and its name in the tab', async () => {
  const { user } = show();
  await user.click(screen.getByRole('link', { name: 'Plan' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Screen /plan' })).toHaveFocus());
  expect(document.title).toBe('Screen /plan · BrightPath');
});

test('going offline is said, and taken back when the network returns', () => {
  show();
  const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(screen.getByRole('status')).toHaveTextContent('You are offline.');
  online.mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event('online')));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('a request that finds no server says so even while the browser thinks it is online', async () => {
  show();
  server.use(http.get(apiUrl('/children'), () => HttpResponse.error()));
  await act(async () => void (await api.get('/children').catch(() => undefined)));
  expect(screen.getByRole('status')).toHaveTextContent('BrightPath does not answer.');
  server.use(
    http.get(apiUrl('/children'), () => HttpResponse.json({ items: [], nextCursor: null })),
  );
  await act(async () => void (await api.get('/children')));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('the family is followed once it has agreed to the service, and not before', async () => {
  let asked = 0;
  server.use(
    http.get(apiUrl('/events/stream'), () => {
      asked += 1;
      return problem(403, 'consent.required');
    }),
  );
  const { queryClient } = show();
  const session = aSession();
  const consent = { ...session.consent, service: false };
  const invitation = { id: 'i', familyName: 'The Woods', ownerName: null, role: 'editor' } as const;
  const undecided = { ...session, consent, invitations: [invitation] };
  act(() => void queryClient.setQueryData(sessionQuery.queryKey, undecided));
  // What is behind the screen is there by now: it shows the invitation.
  await screen.findByText(/The Woods/);
  expect(asked).toBe(0);
  act(() => void queryClient.setQueryData(sessionQuery.queryKey, session));
  await waitFor(() => expect(asked).toBe(1));
});
