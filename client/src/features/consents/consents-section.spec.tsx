import { beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { ConsentDecision, Role } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aChild, aSession, page } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { ConsentsSection } from './consents-section';

const texts = [
  {
    purpose: 'service',
    version: '1',
    title: 'Plan our weeks',
    body: ['What is kept.'],
    required: true,
  },
  {
    purpose: 'model-improvement',
    version: '3',
    title: 'Help the plans get better',
    body: ['How.'],
    required: false,
  },
];

const decided = (given: Partial<ConsentDecision>): ConsentDecision => ({
  purpose: 'model-improvement',
  granted: true,
  textVersion: '3',
  decidedAt: '2026-11-02T09:00:00Z',
  childId: null,
  ...given,
});

const noah = aChild();
const ella = aChild({ id: 'child-2', name: 'Ella', age: 7 });
const mia = aChild({ id: 'child-3', name: 'Mia', age: 13 });

/** Every decision as the API keeps it: one row after the other. */
let rows: ConsentDecision[] = [];
let puts: unknown[] = [];

function inForce() {
  const last = new Map(rows.map((row) => [`${row.purpose} ${row.childId}`, row]));
  return [...last.values()];
}

beforeEach(() => {
  rows = [decided({ purpose: 'service', textVersion: '1' }), decided({})];
  puts = [];
  server.use(
    http.get(apiUrl('/consents'), () => HttpResponse.json({ texts, decisions: inForce() })),
    http.get(apiUrl('/consents/history'), () =>
      HttpResponse.json(page(rows.map((row, index) => ({ ...row, id: `row-${index}` })))),
    ),
    http.get(apiUrl('/children'), () => HttpResponse.json(page([noah, ella, mia]))),
    http.get(apiUrl('/auth/session'), () => HttpResponse.json(aSession())),
    http.put(apiUrl('/consents/:purpose'), async ({ request, params }) => {
      const body = (await request.json()) as Partial<ConsentDecision>;
      puts.push({ purpose: params['purpose'], ...body });
      const row = decided({ purpose: params['purpose'] as ConsentDecision['purpose'], ...body });
      rows.push(row);
      return HttpResponse.json(row);
    }),
  );
});

function show(role: Role = 'owner') {
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession({ role }));
  return renderWithProviders(<ConsentsSection />, { queryClient });
}

const childSwitch = (name: string) =>
  screen.findByRole('switch', { name: `Learn from ${name}’s weeks` });
const familySwitch = () => screen.findByRole('switch', { name: /Help the plans get better/ });

test('each child under 13 is left out until the parent says yes for that child', async () => {
  const { user } = show();
  expect(await childSwitch('Ella')).not.toBeChecked();
  await user.click(await childSwitch('Noah'));
  expect(puts).toEqual([
    { purpose: 'model-improvement', granted: true, textVersion: '3', childId: 'child-1' },
  ]);
  await waitFor(async () => expect(await childSwitch('Noah')).toBeChecked());
  expect(await childSwitch('Ella')).not.toBeChecked();
  expect(screen.queryByRole('switch', { name: /Mia/ })).not.toBeInTheDocument();
});

test('the history says which child a decision was about', async () => {
  rows.push(decided({ childId: 'child-2', granted: false }));
  show();
  const row = await screen.findByRole('row', { name: /Help the plans get better, for Ella/ });
  expect(row).toHaveTextContent('Not given');
  // By the family's clock, in Madrid.
  expect(row).toHaveTextContent(/10:00/);
});

test('the newest decision heads the history', async () => {
  rows.push(decided({ purpose: 'service', granted: false, decidedAt: '2026-11-03T09:00:00Z' }));
  show();
  const table = await screen.findByRole('table');
  const newest = within(table).getAllByRole('row')[1];
  expect(newest).toHaveTextContent(/Plan our weeks.*Not given/);
});

test('no child is asked about while the family’s own choice is off', async () => {
  rows.push(decided({ granted: false }));
  show();
  expect(await familySwitch()).not.toBeChecked();
  expect(screen.queryByRole('switch', { name: /Learn from/ })).not.toBeInTheDocument();
});

test('turning the family’s choice off takes back what was given for single children', async () => {
  rows.push(decided({ childId: 'child-1' }), decided({ childId: 'child-2', granted: false }));
  const { user } = show();
  expect(
    await screen.findByText(/also takes back what you gave for single children/),
  ).toBeVisible();
  await user.click(await familySwitch());
  await waitFor(async () => expect(await familySwitch()).not.toBeChecked());
  expect(puts).toEqual([
    { purpose: 'model-improvement', granted: false, textVersion: '3', childId: 'child-1' },
    { purpose: 'model-improvement', granted: false, textVersion: '3' },
  ]);
});

test('a child decided for before the 13th birthday can still be decided for after it', async () => {
  rows.push(decided({ childId: 'child-3', granted: false }));
  const { user } = show();
  await user.click(await childSwitch('Mia'));
  expect(puts).toEqual([expect.objectContaining({ childId: 'child-3', granted: true })]);
});

test('a family without young children reads why there is no switch', async () => {
  server.use(http.get(apiUrl('/children'), () => HttpResponse.json(page([mia]))));
  show();
  expect(await screen.findByText(/None of your children is under 13/)).toBeVisible();
});

test.each([
  [403, 'role.insufficient', /Your role in this family does not allow this/],
  [404, 'child.not-found', /This child is no longer in the family/],
  [409, 'consent.text-changed', /Read it again, then decide/],
])(
  'a refused decision (%i %s) is explained and the switch goes back',
  async (status, code, words) => {
    server.use(http.put(apiUrl('/consents/:purpose'), () => problem(status, code)));
    const { user } = show();
    await user.click(await childSwitch('Noah'));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(await childSwitch('Noah')).not.toBeChecked();
  },
);

test('without a connection the choice is not taken for given', async () => {
  const { user } = show();
  const toggle = await childSwitch('Noah');
  // Offline, what is asked for waits for the network: the words must not wait with it.
  const waiting = () => new Promise<Response>(() => undefined);
  server.use(
    http.put(apiUrl('/consents/:purpose'), () => HttpResponse.error()),
    http.get(apiUrl('/consents'), waiting),
    http.get(apiUrl('/children'), waiting),
  );
  await user.click(toggle);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'There is no connection to BrightPath right now.',
  );
  expect(await childSwitch('Noah')).not.toBeChecked();
});

test('who is not an owner sees each child’s state and cannot change it', async () => {
  rows.push(decided({ childId: 'child-1' }));
  show('viewer');
  expect(await childSwitch('Noah')).toBeChecked();
  for (const toggle of screen.getAllByRole('switch')) expect(toggle).toBeDisabled();
  expect(screen.getByText(/Only an owner of this family/)).toBeVisible();
});

test('taking back what the service needs is asked about first', async () => {
  const { user } = show();
  await user.click(await screen.findByRole('switch', { name: /Plan our weeks/ }));
  const dialog = screen.getByRole('dialog');
  expect(dialog).toHaveTextContent('BrightPath will stop planning');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(puts).toEqual([]);
});
