import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Parent, Subject } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aChild, aSession, page } from '@/testing/samples';
import { apiUrl, http, HttpResponse, server } from '@/testing/server';
import { PlanPage } from './plan-page';

const spanish: Subject = {
  id: 'spanish',
  name: 'Spanish',
  kind: 'language',
  core: false,
  minutes: 45,
  frequency: 'two-to-three',
  weekdays: [],
  involvement: 'some',
  fixedTime: null,
  teaching: { rule: 'any', parentIds: [] },
  pauses: [],
  coming: [],
  learners: [{ childId: 'child-1', interest: 3 }],
  version: 1,
};

const adult = (id: string, name: string): Parent => ({
  ...{ id, name, freeHours: [], comingHours: [], version: 1 },
});

function openSpanish(subject: Subject, parents: Parent[]) {
  server.use(
    http.get(apiUrl('/subjects'), () => HttpResponse.json(page([subject]))),
    http.get(apiUrl('/children'), () => HttpResponse.json(page([aChild()]))),
    http.get(apiUrl('/parents'), () => HttpResponse.json(page(parents))),
  );
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession());
  return renderWithProviders(<PlanPage />, {
    at: '/plan?subject=spanish',
    path: '/plan',
    queryClient,
  });
}

test('an address that names a subject opens it, and closing it leaves the plan', async () => {
  const { user, router } = openSpanish(spanish, []);
  expect(await screen.findByRole('dialog')).toBeInTheDocument();
  expect(screen.getByDisplayValue('Spanish')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(router.state.location.search).toBe('');
});

test('with two adults a subject says who teaches it', async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(apiUrl('/subjects/spanish'), async ({ request }) => {
      const body = (await request.json()) as object;
      sent.push(body);
      return HttpResponse.json({ ...spanish, ...body, version: 2 });
    }),
  );
  const { user } = openSpanish(spanish, [adult('anna', 'Anna'), adult('tom', 'Tom')]);
  const who = await screen.findByRole('group', { name: 'Who teaches it?' });
  expect(within(who).getByRole('radio', { name: 'Anyone' })).toBeChecked();
  await user.click(within(who).getByRole('radio', { name: 'Only some of you' }));
  const named = screen.getByRole('group', { name: 'Who alone teaches it' });
  expect(within(named).getByRole('checkbox', { name: 'Anna' })).toBeChecked();
  // Without the last one, anyone may teach.
  await user.click(within(named).getByRole('checkbox', { name: 'Anna' }));
  expect(within(who).getByRole('radio', { name: 'Anyone' })).toBeChecked();
  await user.click(within(who).getByRole('radio', { name: 'Rather some of you' }));
  await user.click(screen.getByRole('checkbox', { name: 'Tom' }));
  await user.click(within(who).getByRole('radio', { name: 'Only some of you' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ teaching: { rule: 'only', parentIds: ['anna', 'tom'] } });
});

test('who teaches is not asked with one adult', async () => {
  const { user } = openSpanish(spanish, [adult('anna', 'Anna')]);
  await screen.findByRole('dialog');
  expect(screen.queryByRole('group', { name: 'Who teaches it?' })).not.toBeInTheDocument();
  await user.keyboard('{Escape}');
});

test('what a child does alone has nobody who teaches it', async () => {
  openSpanish({ ...spanish, involvement: 'none' }, [adult('anna', 'Anna'), adult('tom', 'Tom')]);
  await screen.findByRole('dialog');
  expect(screen.queryByRole('group', { name: 'Who teaches it?' })).not.toBeInTheDocument();
});

test('what a changed subject puts in the way is said where it was changed', async () => {
  const conflict = { itemId: 'a', scheduleId: 's', date: '2026-12-10', code: 'paused', childId: null, parentId: null }; // prettier-ignore
  server.use(
    http.get(apiUrl('/weeks/conflicts'), () =>
      HttpResponse.json({ items: [conflict], wishes: [] }),
    ),
  );
  openSpanish(spanish, []);
  expect(await screen.findByText('1 lesson is in the way.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'See what would move', hidden: true })).toHaveAttribute(
    'href',
    '/week/2026-12-10?settle=',
  );
});
