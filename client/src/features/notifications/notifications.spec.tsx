import { beforeEach, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Notification, NotificationPreferences } from '@/api/queries/notifications';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aSession } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { NotificationBell } from './notification-bell';
import { NotificationSettingsSection } from './notification-settings-section';
// Linked before the lazy part asks for it.
import './notification-sheet';

function aNotification(given: Partial<Notification> = {}): Notification {
  return {
    id: 'n1',
    kind: 'task-due',
    createdAt: '2026-12-01T08:00:00.000Z',
    readAt: null,
    subjectId: 'task-1',
    title: 'Letter of intent',
    by: null,
    at: '2026-12-02T15:00:00.000Z',
    date: '2026-12-02',
    lessons: null,
    done: null,
    tasks: null,
    ...given,
  };
}

const kinds = ['task-due', 'day-plan'] as const;
let told: Notification[];
let sent: { path: string; body: unknown; version: string | null }[];
let preferences: NotificationPreferences;
let mailStopped: 'bounced' | null;

beforeEach(() => {
  told = [];
  sent = [];
  mailStopped = null;
  preferences = {
    choices: kinds.map((kind) => ({ kind, channels: ['app', 'email'] })),
    quietFrom: null,
    quietTo: null,
    dailyLimit: 10,
    available: ['app', 'email'],
    mailStopped: null,
    version: 0,
  };
  const keep = async (request: Request): Promise<Record<string, unknown>> => {
    const text = await request.text();
    const body = text === '' ? null : (JSON.parse(text) as Record<string, unknown>);
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    sent.push({ path, body, version: request.headers.get('If-Match') });
    return body ?? {};
  };
  server.use(
    http.get(apiUrl('/notifications'), () =>
      HttpResponse.json({
        items: told,
        nextCursor: null,
        unread: told.filter(({ readAt }) => readAt === null).length,
        mailStopped,
      }),
    ),
    http.post(apiUrl('/notifications/read-all'), async ({ request }) => {
      await keep(request);
      told = told.map((each) => ({ ...each, readAt: '2026-12-01T09:00:00.000Z' }));
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(apiUrl('/notifications/:id/read'), async ({ request }) => {
      await keep(request);
      return HttpResponse.json({ ...told[0], readAt: '2026-12-01T09:00:00.000Z' });
    }),
    http.get(apiUrl('/notification-preferences'), () => HttpResponse.json(preferences)),
    http.patch(apiUrl('/notification-preferences'), async ({ request }) => {
      const { choices = [], ...said } = await keep(request);
      const chosen = choices as NotificationPreferences['choices'];
      preferences = {
        ...preferences,
        ...(said as Partial<NotificationPreferences>),
        mailStopped: null,
        choices: preferences.choices.map(
          (choice) => chosen.find(({ kind }) => kind === choice.kind) ?? choice,
        ),
        version: preferences.version + 1,
      };
      return HttpResponse.json(preferences);
    }),
  );
});

function show(element: React.ReactElement) {
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession());
  return renderWithProviders(element, { queryClient });
}

it('the bell counts what is new, and the list says it and where it leads', async () => {
  told = [
    aNotification(),
    aNotification({
      id: 'n2',
      kind: 'plan-changed',
      by: 'Ben',
      readAt: '2026-12-01T08:30:00.000Z',
    }),
  ];
  const { user } = show(<NotificationBell />);
  await user.click(await screen.findByRole('button', { name: 'Notifications, 1 new' }));
  const sheet = await screen.findByRole('dialog', { name: 'Notifications' });
  const [first, second] = within(sheet).getAllByRole('listitem');
  expect(first).toHaveTextContent(/^New\s*Letter of intent is due: /);
  expect(within(first!).getByRole('link')).toHaveAttribute('href', '/tasks?task=task-1');
  expect(second).toHaveTextContent(/^Ben changed what today held/);
  await user.click(within(sheet).getByRole('button', { name: 'All read' }));
  await screen.findByRole('button', { name: 'Notifications', hidden: true });
  expect(sent.map(({ path }) => path)).toEqual(['/notifications/read-all']);
});

it('whoever follows a notification has read it', async () => {
  told = [aNotification()];
  const { user } = show(<NotificationBell />);
  await user.click(await screen.findByRole('button', { name: /1 new/ }));
  await user.click(await screen.findByRole('link', { name: /Letter of intent/ }));
  await waitFor(() => expect(sent.map(({ path }) => path)).toEqual(['/notifications/n1/read']));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('an empty list says what will be there, and a mailbox that is gone is said', async () => {
  mailStopped = 'bounced';
  const { user } = show(<NotificationBell />);
  await user.click(await screen.findByRole('button', { name: 'Notifications' }));
  expect(await screen.findByText('Nothing new')).toBeInTheDocument();
  expect(screen.getByText(/your mailbox refused one/)).toBeInTheDocument();
});

it('a list that does not come is said and asked for again', async () => {
  const away = () => problem(500, 'internal');
  server.use(http.get(apiUrl('/notifications'), away));
  const { user } = show(<NotificationBell />);
  await user.click(await screen.findByRole('button', { name: 'Notifications' }));
  const again = await screen.findByRole('button', { name: 'Try again' });
  const there = { items: [], nextCursor: null, unread: 0, mailStopped: null };
  server.use(http.get(apiUrl('/notifications'), () => HttpResponse.json(there)));
  await user.click(again);
  expect(await screen.findByText('Nothing new')).toBeInTheDocument();
});

it('choices that follow each other quickly are all kept, each on the one before', async () => {
  const { user } = show(<NotificationSettingsSection />);
  const due = await screen.findByRole('checkbox', { name: /A task is due.*: E-mail/ });
  const day = screen.getByRole('checkbox', { name: /plan of the day.*: In the app/ });
  await user.click(due);
  await user.click(day);
  expect(due).not.toBeChecked();
  expect(day).not.toBeChecked();
  await waitFor(() =>
    expect(sent).toEqual([
      {
        path: '/notification-preferences',
        body: { choices: [{ kind: 'task-due', channels: ['app'] }] },
        version: '"0"',
      },
      {
        path: '/notification-preferences',
        body: { choices: [{ kind: 'day-plan', channels: ['email'] }] },
        version: '"1"',
      },
    ]),
  );
  expect(due).not.toBeChecked();
});

it('quiet hours and the limit are checked and saved', async () => {
  const { user } = show(<NotificationSettingsSection />);
  await user.click(await screen.findByRole('switch', { name: 'Quiet hours' }));
  const limit = screen.getByRole('spinbutton');
  await user.clear(limit);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Say a number from 1 to 50.')).toBeInTheDocument();
  await user.type(limit, '3');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent[0]?.body).toEqual({ quietFrom: '21:00', quietTo: '07:00', dailyLimit: 3 }),
  );
});

it('a stopped mailbox can be tried again, and a refused choice is said', async () => {
  preferences = { ...preferences, mailStopped: 'bounced' };
  const { user } = show(<NotificationSettingsSection />);
  await user.click(await screen.findByRole('button', { name: 'Send e-mail again' }));
  await waitFor(() => expect(sent[0]?.body).toEqual({ mailStopped: false }));
  server.use(http.patch(apiUrl('/notification-preferences'), () => problem(500, 'internal')));
  await user.click(screen.getByRole('checkbox', { name: /A task is due.*: E-mail/ }));
  expect(await screen.findByText('Your choice could not be saved')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('checkbox', { name: /A task is due.*: E-mail/ })).toBeChecked()); // prettier-ignore
});
