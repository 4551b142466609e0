import { Injectable } from '@nestjs/common';
import { notFound } from '../http/index.js';
import {
  type Account,
  AccountRepository,
  AuditRepository,
  Database,
  type Invitation,
  InvitationRepository,
  MemberRepository,
} from '../persistence/index.js';
import { Clock } from '../platform/index.js';

/** Invitations are accepted with the address they were sent to, when it is verified: at sign-in, and later by a press. */
@Injectable()
export class AcceptInvitations {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
    private readonly members: MemberRepository,
    private readonly audit: AuditRepository,
    private readonly clock: Clock,
  ) {}

  /** What waits for the account. An unverified address proves nothing: anybody can claim a grandmother's. */
  async waitingFor({ email, emailVerified }: Account): Promise<Invitation[]> {
    return emailVerified ? this.invitations.listWaitingFor(email, this.clock.now()) : [];
  }

  /** Inside the transaction of a sign-in. */
  async acceptAll(account: Account): Promise<void> {
    for (const invitation of await this.waitingFor(account))
      await this.join(invitation, account.id);
  }

  /** The family's id. An invitation that the account has accepted already leads there again. */
  async accept(accountId: string, invitationId: string): Promise<string> {
    return this.database.inTransaction(async () => {
      const joined = await this.members.findByInvitation(accountId, invitationId);
      if (joined !== null) return joined.familyId;
      const account = await this.accounts.findById(accountId);
      const waiting = account === null ? [] : await this.waitingFor(account);
      const invitation = waiting.find(({ id }) => id === invitationId);
      // Another person's invitation is no different from one that never was.
      if (invitation === undefined) throw notFound('invitation');
      await this.join(invitation, accountId);
      return invitation.familyId;
    });
  }

  private async join({ id, familyId, role }: Invitation, accountId: string): Promise<void> {
    const isMember = (await this.members.findByAccount(familyId, accountId)) !== null;
    if (!isMember) {
      const joinedAt = this.clock.now();
      const joined = { accountId, role, joinedAt, invitationId: id };
      const member = await this.members.add(familyId, joined);
      const details = { role, invitationId: id };
      await this.audit.record({
        action: 'member.joined',
        familyId,
        accountId,
        subjectId: member.id,
        details,
      });
    }
    await this.invitations.remove(familyId, { id });
  }
}
