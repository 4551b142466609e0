import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import type { Subject } from '@/api/model';
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
  involvement: 'some',
  fixedTime: null,
  pauses: [],
  learners: [{ childId: 'child-1', interest: 3 }],
  version: 1,
};

test('an address that names a subject opens it, and closing it leaves the plan', async () => {
  server.use(
    http.get(apiUrl('/subjects'), () => HttpResponse.json(page([spanish]))),
    http.get(apiUrl('/children'), () => HttpResponse.json(page([aChild()]))),
    http.get(apiUrl('/parents'), () => HttpResponse.json(page([]))),
  );
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession());
  const { user, router } = renderWithProviders(<PlanPage />, {
    at: '/plan?subject=spanish',
    path: '/plan',
    queryClient,
  });
  expect(await screen.findByRole('dialog')).toBeInTheDocument();
  expect(screen.getByDisplayValue('Spanish')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(router.state.location.search).toBe('');
});
