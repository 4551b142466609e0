import { Injectable } from '@nestjs/common';
import {
  AuditRepository,
  InvitationRepository,
  MemberRepository,
  type Account,
  type Invitation,
} from '../persistence/index.js';
import { Clock } from '../platform/index.js';

/** Invitations are accepted by signing in with the address they were sent to, when it is verified. */
@Injectable()
export class AcceptedInvitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly members: MemberRepository,
    private readonly audit: AuditRepository,
    private readonly clock: Clock,
  ) {}

  async acceptAll(account: Account): Promise<void> {
    // An unverified address proves nothing: anybody can claim a grandmother's.
    if (!account.emailVerified) return;
    const waiting = await this.invitations.listWaitingFor(account.email, this.clock.now());
    for (const invitation of waiting) await this.accept(invitation, account.id);
  }

  private async accept({ id, familyId, role }: Invitation, accountId: string): Promise<void> {
    const isMember = (await this.members.findByAccount(familyId, accountId)) !== null;
    if (!isMember) {
      const joinedAt = this.clock.now();
      const member = await this.members.add(familyId, { accountId, role, joinedAt });
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
