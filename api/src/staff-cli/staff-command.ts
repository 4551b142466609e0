import {
  type Account,
  AccountRepository,
  AuditRepository,
  type Database,
  STAFF_ROLES,
  type StaffRole,
} from '../persistence/index.js';

const STAFF_USAGE = `Give somebody a part in running BrightPath, or take it away. They must have signed in once.

  npm run staff -- list
  npm run staff -- grant ROLE E-MAIL     ROLE: ${STAFF_ROLES.join(', ')}
  npm run staff -- revoke E-MAIL`;

/** What was asked for cannot be done; the sentence says why. */
export class StaffCommandError extends Error {
  override readonly name = 'StaffCommandError';
}

/**
 * Carries out one command of an operator and says what came of it, in a sentence. Each change is in the audit.
 *
 * @throws StaffCommandError for a command, a role or a person there is not.
 */
export async function staffCommand(database: Database, words: readonly string[]): Promise<string> {
  const [command, ...rest] = words;
  switch (command) {
    case 'list':
      return list(database);
    case 'grant':
      return give(database, { role: roleOf(rest[0]), email: emailOf(rest[1]) });
    case 'revoke':
      return give(database, { role: null, email: emailOf(rest[0]) });
    default:
      throw new StaffCommandError(STAFF_USAGE);
  }
}

async function list(database: Database): Promise<string> {
  const staff = await new AccountRepository(database).findStaff();
  if (staff.length === 0) return 'Nobody has a part in running this BrightPath yet.';
  return staff.map(({ email, staffRole }) => `${staffRole}\t${email}`).join('\n');
}

async function give(
  database: Database,
  { role, email }: { readonly role: StaffRole | null; readonly email: string },
): Promise<string> {
  const accounts = new AccountRepository(database);
  const account = theOne(await accounts.findByVerifiedEmail(email), email);
  const before = account.staffRole;
  if (before === role) return `${email} is ${role ?? 'nobody of the staff'} already.`;
  await database.inTransaction(async () => {
    await accounts.giveStaffRole(account.id, role);
    await new AuditRepository(database).record({
      action: role === null ? 'staff-role.revoked' : 'staff-role.granted',
      accountId: account.id,
      subjectId: account.id,
      details: { role, before, way: 'operator' },
    });
  });
  return role === null
    ? `${email} is nobody of the staff any more.`
    : `${email} is ${role} now; it counts from the next request on.`;
}

function theOne(accounts: readonly Account[], email: string): Account {
  const [account, ...others] = accounts;
  if (!account) {
    throw new StaffCommandError(
      `Nobody has signed in with ${email} yet, with an address the provider vouches for: let them sign in once, then grant.`,
    );
  }
  if (others.length > 0) {
    throw new StaffCommandError(
      `${email} belongs to ${accounts.length} accounts: nothing was changed.`,
    );
  }
  return account;
}

function roleOf(word: string | undefined): StaffRole {
  const role = STAFF_ROLES.find((each) => each === word);
  if (role) return role;
  throw new StaffCommandError(
    `ROLE must be one of ${STAFF_ROLES.join(', ')}, got ${word ?? 'nothing'}.`,
  );
}

function emailOf(word: string | undefined): string {
  if (word?.includes('@')) return word.trim();
  throw new StaffCommandError(`E-MAIL must be an e-mail address, got ${word ?? 'nothing'}.`);
}
