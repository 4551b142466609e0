import {
  aChild,
  anAccount,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';
import type { SessionDto } from '../../src/auth/dto/session.dto.js';

let api: TestApi;
let anna: FamilyCaller;
let tom: FamilyCaller;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** Anna's family has answered the questionnaire; Tom signed in once before and has an empty one of the same name. */
beforeEach(async () => {
  anna = await api.member();
  tom = await api.member();
  await api.rows.dataSource.query('UPDATE families SET onboarded_at = now() WHERE id = $1', [
    anna.family.id,
  ]);
});

const invite = async (email = tom.account.email): Promise<string> =>
  (await anna.send('post', '/invitations', { email, role: 'editor' })).body.id as string;
const sessionOf = async (caller: FamilyCaller): Promise<SessionDto> =>
  (await caller.send('get', '/auth/session')).body as SessionDto;
const accept = (caller: FamilyCaller, id: string) =>
  caller.send('post', `/auth/invitations/${id}/accept`);

describe('an invitation of somebody who is signed in', () => {
  it('is shown in the running session, and accepting it opens the family that is planned', async () => {
    const id = await invite();
    const before = await sessionOf(tom);
    expect(before.family?.id).toBe(tom.family.id);
    const ownerName = anna.account.displayName;
    expect(before.invitations).toEqual([
      { id, familyName: anna.family.name, ownerName, role: 'editor' },
    ]);
    const { status, body } = await accept(tom, id);
    expect([status, body]).toEqual([200, { familyId: anna.family.id }]);
    const after = await sessionOf(tom);
    expect(after.invitations).toEqual([]);
    expect(after.family).toMatchObject({ id: anna.family.id, role: 'editor' });
    expect(after.families.map(({ name, ownerName: of }) => [name, of])).toEqual([
      [anna.family.name, ownerName],
      [tom.family.name, tom.account.displayName],
    ]);
    expect((await tom.send('get', '/children')).status).toBe(200);
  });

  it('leads to the family again when its link is opened again', async () => {
    const id = await invite();
    await accept(tom, id);
    expect((await accept(tom, id)).body).toEqual({ familyId: anna.family.id });
    const { body } = await anna.send('get', '/members');
    expect(body.items).toHaveLength(2);
  });

  it('is nothing for anybody else, nor for an address that is not verified, nor when it has run out', async () => {
    const id = await invite();
    const other = await api.member();
    expect((await accept(other, id)).body.code).toBe('invitation.not-found');
    const claimed = await api.rows.insert(anAccount({ emailVerified: false }));
    const theirs = await invite(claimed.email);
    const caller = { ...(await api.signIn(claimed)), family: anna.family };
    expect((await sessionOf(caller)).invitations).toEqual([]);
    expect((await accept(caller, theirs)).status).toBe(404);
    await api.rows.dataSource.query(
      `UPDATE invitations SET expires_at = '2020-01-01' WHERE id = $1`,
      [id],
    );
    expect((await accept(tom, id)).status).toBe(404);
    expect((await sessionOf(tom)).family?.id).toBe(tom.family.id);
  });
});

describe('an empty family', () => {
  const remove = (caller: FamilyCaller, version = 1) =>
    caller
      .send('delete', '/families/current')
      .set({ 'If-Match': `"${version}"`, 'X-Family-Id': caller.family.id });

  it('can be deleted by its owner, who then sees only the other', async () => {
    await accept(tom, await invite());
    expect((await remove(tom)).status).toBe(204);
    expect((await sessionOf(tom)).families.map(({ id }) => id)).toEqual([anna.family.id]);
    expect(await api.rows.count('members', tom.family.id)).toBe(0);
  });

  it('stays where it is the only one, was changed meanwhile, or is not empty', async () => {
    expect((await remove(tom)).body.code).toBe('family.only');
    await accept(tom, await invite());
    expect((await remove(tom, 7)).status).toBe(412);
    await api.rows.insert(aChild({ familyId: tom.family.id }));
    const kept = await remove(tom);
    expect([kept.status, kept.body.code]).toEqual([409, 'family.not-empty']);
    expect((await remove(anna)).body.code).toBe('family.not-empty');
  });
});
