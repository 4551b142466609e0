import { Injectable } from '@nestjs/common';
import {
  AccountRepository,
  AuditRepository,
  Database,
  InvitationRepository,
  MemberRepository,
  type Account,
  type Invitation,
} from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import type { GoogleProfile } from './google/profile.js';
import { NewFamilies } from './new-families.service.js';
import { SessionsService, type IssuedTokens } from './sessions/sessions.service.js';

/** Turns a person the provider vouches for into an account with a family and a session. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly invitations: AcceptedInvitations,
    private readonly families: NewFamilies,
    private readonly sessions: SessionsService,
  ) {}

  /** One transaction: nobody is left with an account and no family. */
  async signIn(profile: GoogleProfile, deviceName: string): Promise<IssuedTokens> {
    return this.database.inTransaction(async () => {
      // Writing the account locks its row, so two first sign-ins at once make one family.
      const account = await this.accounts.signedIn({
        googleSubject: profile.subject,
        email: profile.email,
        emailVerified: profile.emailVerified,
        displayName: profile.name,
        pictureUrl: profile.pictureUrl,
      });
      await this.invitations.acceptAll(account);
      await this.families.makeUnlessMember(account, profile.lastName);
      return this.sessions.open(account.id, deviceName);
    });
  }
}

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
