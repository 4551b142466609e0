import { expect, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { announceSignedIn } from '@/api/sign-in';
import { sessionQuery } from '@/api/session';
import { PeopleSection } from '@/features/family-plan/sections';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aChild, aSession, page } from '@/testing/samples';
import { theSuggestions } from '@/testing/suggestions';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { SessionGuard } from './session-guard';

function show() {
  const state = { signedIn: true, saved: [] as unknown[] };
  const orElse = (answer: () => Response) =>
    state.signedIn ? answer() : problem(401, 'auth.expired');
  server.use(
    http.get(apiUrl('/children'), () => orElse(() => HttpResponse.json(page([aChild()])))),
    http.get(apiUrl('/parents'), () => orElse(() => HttpResponse.json(page([])))),
    http.get(apiUrl('/subjects'), () => orElse(() => HttpResponse.json(page([])))),
    http.post(apiUrl('/questionnaire/suggestions'), () =>
      orElse(() => HttpResponse.json(theSuggestions(9))),
    ),
    http.get(apiUrl('/auth/session'), () => orElse(() => HttpResponse.json(aSession()))),
    http.post(apiUrl('/auth/refresh'), () => problem(401, 'auth.required')),
    http.patch(apiUrl('/children/child-1'), async ({ request }) => {
      const body = (await request.json()) as { name: string };
      return orElse(() => {
        state.saved.push(body.name);
        return HttpResponse.json(aChild({ name: body.name, version: 2 }));
      });
    }),
  );
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession());
  const rendered = renderWithProviders(
    <>
      <PeopleSection />
      <SessionGuard />
    </>,
    { queryClient },
  );
  return { ...rendered, state };
}

async function saveHalfFilledForm({ user, state }: ReturnType<typeof show>) {
  await user.click(await screen.findByRole('button', { name: 'Noah' }));
  const input = screen.getByRole('textbox', { name: 'Name or nickname' });
  await user.clear(input);
  await user.type(input, 'Noah James');
  state.signedIn = false;
  await user.click(screen.getByRole('button', { name: 'Save' }));
}

test('a session that ends while saving asks to sign in again, keeps the form and then saves it', async () => {
  const shown = show();
  await saveHalfFilledForm(shown);
  const way = await screen.findByRole('link', { name: 'Sign in in a new tab' });
  expect(way).toHaveAttribute('href', '/api/v1/auth/google?returnTo=%2Fsigned-in');
  expect(way).toHaveAttribute('target', '_blank');
  expect(screen.getByDisplayValue('Noah James')).toBeInTheDocument();

  shown.state.signedIn = true;
  act(() => announceSignedIn());
  await waitFor(() => expect(shown.state.saved).toEqual(['Noah James']));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('declining to sign in again leaves the form as it was', async () => {
  const shown = show();
  await saveHalfFilledForm(shown);
  await shown.user.click(await screen.findByRole('button', { name: 'Not now' }));
  expect(
    await screen.findByText('You are signed out. Sign in again to go on.'),
  ).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Name or nickname' })).toHaveValue('Noah James');
});
