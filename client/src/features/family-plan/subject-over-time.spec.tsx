import { beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import type { Subject } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aChild, aSession, page } from '@/testing/samples';
import { apiUrl, http, HttpResponse, server } from '@/testing/server';
import { PlanPage } from './plan-page';

const facts = {
  minutes: 30,
  frequency: 'daily',
  weekdays: [],
  involvement: 'some',
  fixedTime: null,
  teaching: { rule: 'any', parentIds: [] },
  learners: [{ childId: 'child-1', interest: 3 }],
} as const satisfies Partial<Subject>;
const maths: Subject = {
  id: 'maths',
  name: 'Mathematics',
  kind: 'mathematics',
  core: true,
  ...facts,
  teaching: { rule: 'any', parentIds: [] },
  learners: [...facts.learners],
  pauses: [],
  coming: [],
  version: 1,
};
const change = { ...facts, teaching: { rule: 'any' as const, parentIds: [] }, learners: [{ childId: 'child-2', interest: 4 }] }; // prettier-ignore
const changing: Subject = { ...maths, coming: [{ ...change, minutes: 45, validFrom: '2027-01-04' }] }; // prettier-ignore

let sent: unknown[];
beforeEach(() => {
  sent = [];
});

async function open(subject: Subject) {
  server.use(
    http.get(apiUrl('/subjects'), () => HttpResponse.json(page([subject]))),
    http.get(apiUrl('/children'), () =>
      HttpResponse.json(page([aChild(), aChild({ id: 'child-2', name: 'Ella' })])),
    ),
    http.get(apiUrl('/parents'), () => HttpResponse.json(page([]))),
    http.patch(apiUrl('/subjects/maths'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...subject, version: 2 });
    }),
  );
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession());
  const { user } = renderWithProviders(<PlanPage />, {
    at: '/plan?subject=maths',
    path: '/plan',
    queryClient,
  });
  await screen.findByRole('dialog');
  return user;
}

const save = { name: 'Save' };

test('a changed fact can be given the Monday from which it holds, and no day within a week', async () => {
  const user = await open(maths);
  expect(screen.queryByText('From when does this hold?')).not.toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: '45' }));
  await user.click(screen.getByRole('radio', { name: /^From a later day on/ }));
  const field = screen.getByLabelText(/^First day of the change/);
  await user.click(screen.getByRole('button', save));
  expect(screen.getByText('Choose the first day of the change.')).toBeInTheDocument();
  await user.type(field, '2026-12-16');
  await user.click(screen.getByRole('button', save));
  expect(await screen.findByText(/choose Dec 14, 2026 or Dec 21, 2026/)).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.clear(field);
  await user.type(field, '2026-12-14');
  await user.click(screen.getByRole('button', save));
  await waitFor(() =>
    expect(sent).toMatchObject([{ ...facts, minutes: 45, validFrom: '2026-12-14' }]),
  );
});

test('a change from today on leaves the day out, and so does another name', async () => {
  const user = await open(maths);
  await user.type(screen.getByLabelText('Name'), ' 2');
  expect(screen.queryByText('From when does this hold?')).not.toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: '45' }));
  await user.click(screen.getByRole('button', save));
  await waitFor(() => expect(sent).toMatchObject([{ name: 'Mathematics 2', minutes: 45 }]));
  expect(sent[0]).not.toHaveProperty('validFrom');
});

test('what lies ahead is told in both children’s lists, by what will be another, and can be taken back', async () => {
  const user = await open(changing);
  expect(screen.getAllByText(/From Jan 4, 2027: Ella · 45 min/).length).toBeGreaterThan(2);
  await user.click(screen.getByRole('button', { name: 'Take back' }));
  expect(screen.getByText(/the change of Jan 4, 2027 is taken back/)).toBeInTheDocument();
  expect(screen.queryByRole('radio', { name: '45' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', save));
  await waitFor(() => expect(sent).toMatchObject([{ ...facts, validFrom: '2027-01-04' }]));
});

test('what lies ahead can be edited, and keeps the rest of the change', async () => {
  const user = await open(changing);
  await user.click(screen.getByRole('button', { name: 'Change it' }));
  expect(screen.getByText('You change what holds from Jan 4, 2027.')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '45' })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: '60' }));
  await user.click(screen.getByRole('button', save));
  await waitFor(
    () =>
    expect(sent).toMatchObject([{ minutes: 60, learners: change.learners, validFrom: '2027-01-04' }]), // prettier-ignore
  );
});

test('editing what lies ahead without a change sends nothing of it as today’s', async () => {
  const user = await open(changing);
  await user.click(screen.getByRole('button', { name: 'Change it' }));
  await user.click(screen.getByRole('button', save));
  await waitFor(() => expect(sent).toMatchObject([facts]));
  expect(sent[0]).not.toHaveProperty('validFrom');
});

test('one fact changed on a day after another change leaves that change as it is', async () => {
  const user = await open(changing);
  await user.click(screen.getByRole('radio', { name: 'Once a week' }));
  await user.click(screen.getByRole('radio', { name: /^From a later day on/ }));
  await user.type(screen.getByLabelText(/^First day of the change/), '2027-02-01');
  await user.click(screen.getByRole('button', save));
  await waitFor(() =>
    expect(sent).toMatchObject([
      {
        minutes: 45,
        frequency: 'weekly',
        weekdays: [],
        learners: change.learners,
        validFrom: '2027-02-01',
      },
    ]),
  );
});

test('chosen days of the week are sent, and told in the list', async () => {
  const user = await open(maths);
  await user.click(screen.getByRole('checkbox', { name: 'Only on some days' }));
  await user.click(screen.getByRole('button', { name: 'Monday' }));
  await user.click(screen.getByRole('button', { name: 'Wednesday' }));
  await user.click(screen.getByRole('button', save));
  await waitFor(() => expect(sent).toMatchObject([{ ...facts, weekdays: [1, 3] }]));
});

test('what comes on chosen days is told with them, and comes on any day again', async () => {
  const user = await open({ ...maths, frequency: 'weekly', weekdays: [3] });
  expect(screen.getAllByText(/Once a week, on Wed/).length).toBeGreaterThan(0);
  await user.click(screen.getByRole('checkbox', { name: 'Only on some days' }));
  expect(screen.queryByRole('button', { name: 'Monday' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', save));
  await waitFor(() => expect(sent).toMatchObject([{ frequency: 'weekly', weekdays: [] }]));
});
