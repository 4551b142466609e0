import { beforeEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Role } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aSession } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { FamilySection } from './family-section';

const family = {
  ...{ id: 'family-1', name: 'The Rivers family', timeZone: 'Europe/Madrid' },
  ...{ exploration: true, onboardedAt: '2026-11-01T09:00:00Z', version: 7 },
};

beforeEach(() => {
  server.use(http.get(apiUrl('/families/current'), () => HttpResponse.json(family)));
});

function show(role: Role = 'owner') {
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession({ role }));
  return renderWithProviders(<FamilySection />, { queryClient });
}

const zone = () => screen.findByRole('combobox', { name: 'Time zone' });

async function moveTo(user: ReturnType<typeof show>['user'], timeZone: string) {
  await user.clear(await zone());
  await user.type(await zone(), timeZone);
  await user.click(screen.getByRole('button', { name: 'Save' }));
}

test('the family moves to another time zone', async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(apiUrl('/families/current'), async ({ request }) => {
      const body = (await request.json()) as object;
      sent.push([request.headers.get('If-Match'), body]);
      return HttpResponse.json({ ...family, ...body, version: 8 });
    }),
    http.get(apiUrl('/auth/session'), () => HttpResponse.json(aSession())),
  );
  const { user } = show();
  await moveTo(user, 'America/Chicago');
  expect(await screen.findByText('The Rivers family is saved.')).toBeInTheDocument();
  expect(sent).toEqual([['"7"', { name: 'The Rivers family', timeZone: 'America/Chicago' }]]);
});

test('a time zone that does not exist is not sent', async () => {
  const { user } = show();
  await moveTo(user, 'Mars/Olympus');
  expect(screen.getByText(/Choose a time zone from the list/)).toBeInTheDocument();
  expect(await zone()).toBeInvalid();
});

test('a time zone only the server does not know is said beside the field', async () => {
  server.use(
    http.patch(apiUrl('/families/current'), () =>
      problem(400, 'request.invalid', {
        errors: [{ field: 'timeZone', message: 'timeZone must be a time zone', code: 'time-zone' }],
      }),
    ),
  );
  const { user } = show();
  await moveTo(user, 'America/Chicago');
  expect(await screen.findByText('Choose a time zone from the list.')).toBeInTheDocument();
  expect(await zone()).toHaveValue('America/Chicago');
});

test('an owner switches trying new times off, at once', async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(apiUrl('/families/current'), async ({ request }) => {
      const body = (await request.json()) as object;
      sent.push([request.headers.get('If-Match'), body]);
      return HttpResponse.json({ ...family, ...body, version: 8 });
    }),
  );
  const { user } = show();
  await user.click(await screen.findByRole('switch', { name: 'Try new times now and then' }));
  expect(await screen.findByText('Your plans keep to what is known to work.')).toBeInTheDocument();
  expect(screen.getByRole('switch')).not.toBeChecked();
  expect(sent).toEqual([['"7"', { exploration: false }]]);
});

describe('with an empty family of one’s own beside a shared one', () => {
  const mine = { id: 'family-1', name: 'The Rivers family', role: 'owner' as const };
  const own = { ...mine, ownerName: 'Tom Rivers', onboarded: false };
  const shared = { ...own, id: 'family-2', ownerName: 'Anna Rivers', onboarded: true };

  function showBoth() {
    server.use(
      http.get(apiUrl('/families/current'), () =>
        HttpResponse.json({ ...family, onboardedAt: null }),
      ),
    );
    const queryClient = testQueryClient();
    const session = aSession({ onboarded: false });
    const families = [{ ...shared, role: 'editor' as const }, own];
    queryClient.setQueryData(sessionQuery.queryKey, { ...session, families });
    return renderWithProviders(<FamilySection />, { queryClient });
  }

  test('their names differ', async () => {
    showBoth();
    for (const name of [/^The Rivers family \(Anna Rivers\)/, /^The Rivers family \(Tom Rivers\)/])
      expect(await screen.findByRole('radio', { name })).toBeInTheDocument();
  });

  test('the empty one can be deleted, after a question', async () => {
    const seen: (string | null)[] = [];
    server.use(
      http.delete(apiUrl('/families/current'), ({ request }) => {
        seen.push(request.headers.get('If-Match'));
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = showBoth();
    await user.click(await screen.findByRole('button', { name: 'Delete this empty family' }));
    const dialog = screen.getByRole('dialog', { name: 'Delete The Rivers family?' });
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(seen).toEqual(['"7"']));
  });
});

test('who is not an owner reads name and zone, and cannot change them', async () => {
  show('viewer');
  expect(await screen.findByText('Europe/Madrid')).toBeInTheDocument();
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
});
