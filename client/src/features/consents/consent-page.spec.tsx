import { beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aSession } from '@/testing/samples';
import { apiUrl, http, HttpResponse, server } from '@/testing/server';
import { ConsentPage } from './consent-page';

const texts = [
  {
    purpose: 'service',
    version: '2',
    title: 'Planning your weeks',
    body: ['What is stored.'],
    required: true,
  },
  {
    purpose: 'model-improvement',
    version: '2',
    title: 'Improving the models',
    body: ['How.'],
    required: false,
  },
  {
    purpose: 'language-model',
    version: '1',
    title: 'Outside language models',
    body: ['Which.'],
    required: false,
  },
];

let sent: { purpose: string; body: unknown }[] = [];

beforeEach(() => {
  sent = [];
  server.use(
    http.get(apiUrl('/consents'), () => HttpResponse.json({ texts, decisions: [] })),
    http.get(apiUrl('/auth/session'), () => HttpResponse.json(aSession())),
    http.put(apiUrl('/consents/:purpose'), async ({ request, params }) => {
      sent.push({ purpose: String(params['purpose']), body: await request.json() });
      return HttpResponse.json({});
    }),
  );
});

function show(role: 'owner' | 'editor' = 'owner') {
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession({ consented: false, role }));
  return renderWithProviders(<ConsentPage />, {
    at: '/consent',
    path: '/consent',
    queryClient,
    routes: [{ path: '/', element: <p>Inside</p> }],
  });
}

test('every permission is off until it is given, and the whole text stands beside it', async () => {
  show();
  expect(await screen.findByText('What is stored.')).toBeVisible();
  for (const toggle of screen.getAllByRole('switch')) expect(toggle).not.toBeChecked();
});

test('without the permission the service needs, nothing is sent and the reason is said', async () => {
  const { user } = show();
  await user.click(await screen.findByRole('switch', { name: /Improving the models/ }));
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(screen.getByRole('alert')).toHaveTextContent(
    'BrightPath cannot plan without this permission.',
  );
  expect(sent).toEqual([]);
});

test('each purpose is recorded by itself, with the version of the text one has read', async () => {
  const { user } = show();
  await user.click(await screen.findByRole('switch', { name: /Planning your weeks/ }));
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByText('Inside')).toBeInTheDocument();
  expect(sent).toEqual([
    { purpose: 'service', body: { granted: true, textVersion: '2' } },
    { purpose: 'model-improvement', body: { granted: false, textVersion: '2' } },
    { purpose: 'language-model', body: { granted: false, textVersion: '1' } },
  ]);
});

test('who is not an owner is told who can decide, and sees no switch', async () => {
  show('editor');
  await waitFor(() => expect(screen.getByText(/Only an owner of this family/)).toBeInTheDocument());
  expect(screen.queryByRole('switch')).not.toBeInTheDocument();
});

test('the decision about a single child is announced where its family-wide switch stands', async () => {
  show();
  const card = await screen.findByRole('region', { name: 'Improving the models' });
  expect(card).toHaveTextContent('you decide for each of them in Settings, under Permissions');
});

test('who took the permission back is told so, keeps the other choices, and may go to Settings', async () => {
  const decided = { childId: null, decidedAt: '2026-11-20T10:00:00Z', textVersion: '2' };
  server.use(
    http.get(apiUrl('/consents'), () =>
      HttpResponse.json({
        texts,
        decisions: [
          { ...decided, purpose: 'service', granted: false },
          { ...decided, purpose: 'model-improvement', granted: true },
        ],
      }),
    ),
  );
  const { user } = show();
  expect(await screen.findByRole('heading', { name: 'Planning is paused' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Settings' })).toHaveAttribute('href', '/settings');
  await user.click(screen.getByRole('switch', { name: /Planning your weeks/ }));
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByText('Inside');
  const granted = sent.map(({ purpose, body }) => [
    purpose,
    (body as { granted: boolean }).granted,
  ]);
  expect(granted).toEqual([
    ['service', true],
    ['model-improvement', true],
    ['language-model', false],
  ]);
});
