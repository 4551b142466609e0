import { beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Invitation, Member, Role } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aSession, page } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { MembersSection } from './members-section';

const joinedAt = '2026-11-01T09:00:00Z';
const maria: Member = {
  ...{ id: 'member-1', accountId: 'account-1', name: 'Maria Rivers', email: 'maria@example.org' },
  ...{ role: 'owner', joinedAt, version: 1 },
};
const sam: Member = {
  ...{ id: 'member-2', accountId: 'account-2', name: 'Sam Rivers', email: 'sam@example.org' },
  ...{ role: 'editor', joinedAt, version: 4 },
};

let members: Member[] = [];
let invitations: Invitation[] = [];

beforeEach(() => {
  members = [maria, sam];
  invitations = [];
  server.use(
    http.get(apiUrl('/members'), () => HttpResponse.json(page(members))),
    http.get(apiUrl('/invitations'), () => HttpResponse.json(page(invitations))),
    http.get(apiUrl('/auth/session'), () => HttpResponse.json(aSession())),
  );
});

function show(role: Role = 'owner') {
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession({ role }));
  return renderWithProviders(<MembersSection />, { queryClient });
}

const roleOf = (name: string) => screen.findByRole('combobox', { name: `Role of ${name}` });

async function choose(user: ReturnType<typeof show>['user'], name: string, role: RegExp) {
  await user.click(await roleOf(name));
  await user.click(await screen.findByRole('option', { name: role }));
}

test('an owner gives somebody another role', async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(apiUrl('/members/member-2'), async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      members = [maria, { ...sam, role: 'viewer', version: 5 }];
      return HttpResponse.json(members[1]);
    }),
  );
  const { user } = show();
  await choose(user, 'Sam Rivers', /Viewer/);
  await waitFor(async () => expect(await roleOf('Sam Rivers')).toHaveTextContent('Viewer'));
  expect(sent).toEqual([['"4"', { role: 'viewer' }]]);
});

test('giving up one’s own ownership asks first, since it cannot be taken back', async () => {
  const { user } = show();
  await choose(user, 'Maria Rivers', /Editor/);
  const dialog = screen.getByRole('dialog', { name: 'Give up being an owner?' });
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(await roleOf('Maria Rivers')).toHaveTextContent('Owner');
});

test('who gave up ownership can manage people no longer', async () => {
  server.use(
    http.patch(apiUrl('/members/member-1'), () => {
      members = [
        { ...maria, role: 'editor', version: 2 },
        { ...sam, role: 'owner' },
      ];
      return HttpResponse.json(members[0]);
    }),
    http.get(apiUrl('/auth/session'), () => HttpResponse.json(aSession({ role: 'editor' }))),
  );
  document.cookie = 'bp_csrf=token';
  const { user } = show();
  await choose(user, 'Maria Rivers', /Editor/);
  await user.click(screen.getByRole('button', { name: 'Give it up' }));
  await waitFor(() => expect(screen.queryByRole('combobox')).not.toBeInTheDocument());
  expect(screen.queryByRole('button', { name: 'Invite' })).not.toBeInTheDocument();
});

test('the last owner who steps down is told to make someone else an owner first', async () => {
  server.use(http.patch(apiUrl('/members/member-1'), () => problem(409, 'member.last-owner')));
  const { user } = show();
  await choose(user, 'Maria Rivers', /Editor/);
  await user.click(screen.getByRole('button', { name: 'Give it up' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'A family needs at least one owner. Make someone else an owner first.',
  );
  expect(await roleOf('Maria Rivers')).toHaveTextContent('Owner');
});

test('a role that did not reach the server is said at once, though nothing can be loaded', async () => {
  const { user } = show();
  await roleOf('Sam Rivers');
  server.use(
    http.patch(apiUrl('/members/member-2'), () => HttpResponse.error()),
    http.get(apiUrl('/members'), () => new Promise<Response>(() => undefined)),
  );
  await choose(user, 'Sam Rivers', /Viewer/);
  expect(await screen.findByRole('alert')).toHaveTextContent('There is no connection');
});

test('a role changed by someone else meanwhile is said and shown as it is now', async () => {
  server.use(
    http.patch(apiUrl('/members/member-2'), () => {
      members = [maria, { ...sam, role: 'owner', version: 5 }];
      return problem(412, 'precondition.failed', { current: members[1] });
    }),
  );
  const { user } = show();
  await choose(user, 'Sam Rivers', /Viewer/);
  expect(await screen.findByRole('alert')).toHaveTextContent('Someone else changed this');
  await waitFor(async () => expect(await roleOf('Sam Rivers')).toHaveTextContent('Owner'));
});

test('removing somebody asks first, and Cancel keeps them', async () => {
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Remove Sam Rivers' }));
  const dialog = screen.getByRole('dialog', { name: 'Remove Sam Rivers?' });
  expect(dialog).toHaveTextContent('They will no longer see this family.');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(await roleOf('Sam Rivers')).toBeInTheDocument();
});

test('a removed member is gone from the list', async () => {
  server.use(
    http.delete(apiUrl('/members/member-2'), () => {
      members = [maria];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Remove Sam Rivers' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('Sam Rivers is removed.')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('sam@example.org')).not.toBeInTheDocument());
});

test('the last owner cannot leave, and the question stays open with the reason', async () => {
  server.use(http.delete(apiUrl('/members/member-1'), () => problem(409, 'member.last-owner')));
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Leave this family' }));
  const dialog = screen.getByRole('dialog', { name: 'Leave The Rivers family?' });
  await user.click(within(dialog).getByRole('button', { name: 'Leave this family' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'A family needs at least one owner. Make someone else an owner first.',
  );
});

test('who is not an owner sees who has access, and nothing to change it with', async () => {
  show('editor');
  expect(await screen.findByText('Sam Rivers')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
});

const invitation: Invitation = {
  ...{ id: 'invitation-1', email: 'gran@example.org', role: 'editor' },
  ...{ createdAt: joinedAt, expiresAt: '2026-12-01T09:00:00Z' },
};

test('an invited person is listed as waiting, and there is a link to copy at once', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post(apiUrl('/invitations'), async ({ request }) => {
      sent.push(await request.json());
      invitations = [invitation];
      return HttpResponse.json(invitation, { status: 201 });
    }),
  );
  const { user } = show();
  const email = await screen.findByRole('textbox', { name: 'E-mail address' });
  await user.type(email, 'gran@example.org ');
  await user.click(screen.getByRole('button', { name: 'Invite' }));
  expect(await screen.findByText(/invited, open until/)).toBeInTheDocument();
  expect(sent).toEqual([{ email: 'gran@example.org', role: 'editor' }]);
  expect(email).toHaveValue('');
  const link = `${window.location.origin}/join/invitation-1`;
  expect(screen.getByRole('textbox', { name: 'Link of the invitation' })).toHaveValue(link);
  const copied: string[] = [];
  navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
  await user.click(screen.getByRole('button', { name: 'Copy the link' }));
  expect(await screen.findByText('The link is copied.')).toBeInTheDocument();
  expect(copied).toEqual([link]);
});

test('the link of an invitation that waits can be shown again; without a clipboard it is selected', async () => {
  invitations = [invitation];
  const { user } = show();
  await user.click(
    await screen.findByRole('button', { name: 'Show the link for gran@example.org' }),
  );
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link of the invitation' });
  navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  await user.click(screen.getByRole('button', { name: 'Copy the link' }));
  expect(await screen.findByText(/The link is selected/)).toBeInTheDocument();
  expect(field.selectionEnd).toBe(field.value.length);
});

test('an address that is none is not sent', async () => {
  const { user } = show();
  await user.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'gran');
  await user.click(screen.getByRole('button', { name: 'Invite' }));
  expect(screen.getByText(/Give an e-mail address/)).toBeInTheDocument();
});

test('an address the server refuses says so beside the field', async () => {
  server.use(
    http.post(apiUrl('/invitations'), () =>
      problem(400, 'request.invalid', {
        errors: [{ field: 'email', message: 'email must be an e-mail address', code: 'email' }],
      }),
    ),
  );
  const { user } = show();
  const email = await screen.findByRole('textbox', { name: 'E-mail address' });
  await user.type(email, 'gran@example.org');
  await user.click(screen.getByRole('button', { name: 'Invite' }));
  expect(
    await screen.findByText('Give an e-mail address, such as name@example.org.'),
  ).toBeInTheDocument();
  expect(email).toBeInvalid();
  expect(email).toHaveValue('gran@example.org');
});

test('a withdrawn invitation is gone', async () => {
  invitations = [invitation];
  server.use(
    http.delete(apiUrl('/invitations/invitation-1'), () => {
      invitations = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = show();
  await user.click(
    await screen.findByRole('button', { name: 'Withdraw the invitation of gran@example.org' }),
  );
  await waitFor(() => expect(screen.queryByText('gran@example.org')).not.toBeInTheDocument());
});
