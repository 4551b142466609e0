import { Account, AuditEntry } from '../../src/persistence/index.js';
import { staffCommand } from '../../src/staff-cli/staff-command.js';
import { anAccount, TestRows } from '../../src/testing/index.js';

let rows: TestRows;
beforeAll(async () => {
  rows = await TestRows.open();
});
beforeEach(() => rows.emptyAll());
afterAll(() => rows.close());

const run = (...words: string[]): Promise<string> => staffCommand(rows.database, words);
const roleOf = async ({ id }: Account) =>
  (await rows.dataSource.getRepository(Account).findOneByOrFail({ id })).staffRole;

it('makes somebody who has signed in a steward, and takes it back, on the record', async () => {
  const sam = await rows.insert(anAccount({ email: 'Sam@example.org' }));
  expect(await run('list')).toContain('Nobody');
  expect(await run('grant', 'steward', 'sam@example.org')).toContain('is steward now');
  expect(await roleOf(sam)).toBe('steward');
  expect(await run('grant', 'steward', 'sam@example.org')).toContain('already');
  expect(await run('list')).toBe('steward\tSam@example.org');
  expect(await run('revoke', 'sam@example.org')).toContain('nobody of the staff any more');
  expect(await roleOf(sam)).toBeNull();
  const audit = await rows.dataSource.getRepository(AuditEntry).find({ order: { id: 'ASC' } });
  expect(audit.map(({ action, details }) => [action, details])).toEqual([
    ['staff-role.granted', { role: 'steward', before: null, way: 'operator' }],
    ['staff-role.revoked', { role: null, before: 'steward', way: 'operator' }],
  ]);
});

it.each([
  [['grant', 'king', 'sam@example.org'], 'ROLE must be one of support, steward, admin, got king'],
  [['grant', 'steward'], 'E-MAIL must be an e-mail address, got nothing'],
  [['grant', 'steward', 'nobody@example.org'], 'Nobody has signed in with nobody@example.org'],
  [['grant', 'steward', '%@example.org'], 'Nobody has signed in'],
  [['promote'], 'npm run staff -- grant ROLE E-MAIL'],
  [[], 'npm run staff -- list'],
])('refuses %j in words', async (words, message) => {
  await rows.insert(anAccount({ email: 'sam@example.org' }));
  await expect(run(...words)).rejects.toThrow(message);
});

it('gives no part to an address that nobody vouches for, or that is of several accounts', async () => {
  await rows.insert(anAccount({ email: 'eve@example.org', emailVerified: false }));
  await expect(run('grant', 'admin', 'eve@example.org')).rejects.toThrow('Nobody has signed in');
  await rows.insert(
    anAccount({ email: 'two@example.org' }),
    anAccount({ email: 'two@example.org' }),
  );
  await expect(run('grant', 'admin', 'two@example.org')).rejects.toThrow('2 accounts');
});
