import {
  anAccount,
  startApi,
  type FamilyCaller,
  type TestApi,
  testClock,
} from '../../src/testing/index.js';

interface MemberBody {
  readonly id: string;
  readonly accountId: string;
  readonly role: string;
}

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

async function memberOf(caller: FamilyCaller): Promise<MemberBody> {
  const { body } = await anna.send('get', '/members');
  const { items } = body as { items: MemberBody[] };
  return items.find(({ accountId }) => accountId === caller.account.id)!;
}

const setRole = async (id: string, role: string, version = 1) =>
  anna.send('patch', `/members/${id}`, { role }).set('If-Match', `"${version}"`);

it('lists who belongs to the family, with name and address', async () => {
  const ben = await api.member({ family: anna.family, role: 'viewer' });
  const { body } = await anna.send('get', '/members');
  expect(body.items).toMatchObject([
    { accountId: anna.account.id, email: anna.account.email, role: 'owner', version: 1 },
    { accountId: ben.account.id, name: ben.account.displayName, role: 'viewer' },
  ]);
});

it('gives another role, which holds at once, and keeps a record of it', async () => {
  const ben = await api.member({ family: anna.family, role: 'viewer' });
  const { id } = await memberOf(ben);
  expect((await ben.send('post', '/children', { name: 'Ada', age: 8 })).status).toBe(403);
  expect((await setRole(id, 'editor')).body).toMatchObject({ role: 'editor', version: 2 });
  expect((await ben.send('post', '/children', { name: 'Ada', age: 8 })).status).toBe(201);
  const entries = await api.rows.dataSource.query(
    'SELECT action, details FROM audit_entries WHERE family_id = $1 AND subject_id = $2',
    [anna.family.id, id],
  );
  expect(entries).toEqual([{ action: 'role.changed', details: { from: 'viewer', to: 'editor' } }]);
});

it('does not let the last owner go or step down', async () => {
  const { id } = await memberOf(anna);
  expect((await setRole(id, 'editor')).body.code).toBe('member.last-owner');
  const removal = await anna.send('delete', `/members/${id}`).set('If-Match', '"1"');
  expect([removal.status, removal.body.code]).toEqual([409, 'member.last-owner']);
});

it('keeps one owner where two of them take each other’s role at the same moment', async () => {
  const ben = await api.member({ family: anna.family, role: 'owner' });
  const [annas, bens] = [await memberOf(anna), await memberOf(ben)];
  const change = async (caller: FamilyCaller, { id }: MemberBody) =>
    caller.send('patch', `/members/${id}`, { role: 'viewer' }).set('If-Match', '"1"');
  const both = await Promise.all([change(anna, bens), change(ben, annas)]);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
});

it('takes a member out, who then finds no family', async () => {
  const ben = await api.member({ family: anna.family, role: 'editor' });
  const { id } = await memberOf(ben);
  expect((await anna.send('delete', `/members/${id}`).set('If-Match', '"1"')).status).toBe(204);
  expect((await ben.send('get', '/children')).status).toBe(404);
});

it('tells a late owner the present state, and refuses a role there is not', async () => {
  const ben = await api.member({ family: anna.family, role: 'viewer' });
  const { id } = await memberOf(ben);
  await setRole(id, 'editor');
  const late = await setRole(id, 'owner');
  expect([late.status, late.body.current.role]).toEqual([412, 'editor']);
  const odd = await setRole(id, 'king', 2);
  expect([odd.status, odd.body.errors[0].field]).toEqual([400, 'role']);
});

it('hides the members of another family', async () => {
  const other = await api.member();
  const { id } = await memberOf(anna);
  const change = other.send('patch', `/members/${id}`, { role: 'viewer' }).set('If-Match', '"1"');
  expect((await change).body.code).toBe('member.not-found');
});

describe('invitations', () => {
  const guest = { email: 'Sam@Example.org', role: 'editor' };

  it('are made, listed and taken back', async () => {
    const made = await anna.send('post', '/invitations', guest);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ email: 'sam@example.org', role: 'editor' });
    expect((await anna.send('get', '/invitations')).body.items).toEqual([made.body]);
    expect((await anna.send('delete', `/invitations/${made.body.id}`)).status).toBe(204);
    expect((await anna.send('delete', `/invitations/${made.body.id}`)).status).toBe(404);
  });

  it('wait for an address only once, and not for one that belongs to the family', async () => {
    await anna.send('post', '/invitations', guest);
    const again = await anna.send('post', '/invitations', guest);
    expect([again.status, again.body.code]).toEqual([409, 'invitation.exists']);
    const mine = await anna.send('post', '/invitations', { ...guest, email: anna.account.email });
    expect(mine.body.code).toBe('invitation.already-member');
  });

  it('may be made anew once they have run out', async () => {
    const { body } = await anna.send('post', '/invitations', guest);
    await api.rows.dataSource.query('UPDATE invitations SET expires_at = $2 WHERE id = $1', [
      body.id,
      testClock.now(),
    ]);
    expect((await anna.send('get', '/invitations')).body.items).toEqual([]);
    expect((await anna.send('post', '/invitations', guest)).status).toBe(201);
  });

  it('stop at twenty', async () => {
    for (let n = 0; n < 20; n++) {
      await anna.send('post', '/invitations', { ...guest, email: `guest${n}@example.org` });
    }
    const { status, body } = await anna.send('post', '/invitations', guest);
    expect([status, body.code]).toEqual([409, 'invitation.limit']);
  });

  it.each([
    [{ email: 'not an address', role: 'editor' }, 'email'],
    [{ email: 'sam@example.org', role: 'king' }, 'role'],
  ])('refuse %j', async (sent, field) => {
    const { status, body } = await anna.send('post', '/invitations', sent);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });

  it('are hidden from another family', async () => {
    const { body } = await anna.send('post', '/invitations', guest);
    const other = await api.member();
    expect((await other.send('delete', `/invitations/${body.id}`)).status).toBe(404);
  });

  it('outlive the account that made them', async () => {
    const owner = await api.rows.insert(anAccount());
    const { body } = await anna.send('post', '/invitations', guest);
    await api.rows.dataSource.query('UPDATE invitations SET invited_by = $1', [owner.id]);
    await api.rows.dataSource.query('DELETE FROM accounts WHERE id = $1', [owner.id]);
    expect((await anna.send('get', '/invitations')).body.items).toEqual([body]);
  });
});
