import { beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import type { Session } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aSession } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { JoinPage } from './join-page';
import { OtherFamilies } from './other-families';

beforeEach(() => localStorage.clear());

function show(session: Partial<Session>, element = <OtherFamilies />) {
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, {
    ...aSession({ onboarded: false }),
    ...session,
  });
  return renderWithProviders(element, { queryClient, at: '/join/i1', path: '/join/:id' });
}

const invitation = {
  ...{ id: 'i1', familyName: 'The Lakes family', ownerName: 'Anna Lakes' },
  role: 'editor' as const,
};
const shared = { id: 'family-2', name: 'The Lakes family', role: 'editor' as const };
const chosen = () => localStorage.getItem('bp.family');

test('an invitation is accepted in the running session, and its family opens', async () => {
  server.use(
    http.post(apiUrl('/auth/invitations/i1/accept'), () =>
      HttpResponse.json({ familyId: 'family-2' }),
    ),
  );
  const { user } = show({ invitations: [invitation] });
  expect(screen.getByText('You are invited to The Lakes family')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Join this family' }));
  await waitFor(() => expect(chosen()).toBe('family-2'));
});

test('an invitation taken back meanwhile says so, and nothing opens', async () => {
  server.use(
    http.post(apiUrl('/auth/invitations/i1/accept'), () => problem(404, 'invitation.not-found')),
  );
  const { user } = show({ invitations: [invitation] });
  await user.click(screen.getByRole('button', { name: 'Join this family' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This invitation is no longer here');
  expect(chosen()).toBeNull();
});

test('from an empty family there is a way to the one that is planned', async () => {
  const families = [{ ...shared, ownerName: 'Anna Lakes', onboarded: true }];
  const { user } = show({ families });
  await user.click(screen.getByRole('button', { name: 'Open this family' }));
  expect(chosen()).toBe('family-2');
});

test('there is nothing to say to who is in the only family', () => {
  const { container } = show({});
  expect(container).toHaveTextContent('');
});

test('the link of an invitation joins and opens the family', async () => {
  server.use(
    http.post(apiUrl('/auth/invitations/i1/accept'), () =>
      HttpResponse.json({ familyId: 'family-2' }),
    ),
  );
  show({}, <JoinPage />);
  await waitFor(() => expect(chosen()).toBe('family-2'));
});

test('the link of an invitation to another address says which account is open', async () => {
  server.use(
    http.post(apiUrl('/auth/invitations/i1/accept'), () => problem(404, 'invitation.not-found')),
  );
  show({}, <JoinPage />);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'You are signed in as maria@example.org',
  );
});
