import { Injectable } from '@nestjs/common';
import {
  type Account,
  AccountRepository,
  AuditRepository,
  Database,
  FamilyRepository,
  type Invitation,
  InvitationRepository,
  MemberRepository,
} from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { familyNameFor } from './family-name.js';
import type { GoogleProfile } from './google/profile.js';
import { SessionsService, type IssuedTokens } from './sessions/sessions.service.js';

/** The zone of a new family until the browser sends its own. */
const zoneAtFirst = 'UTC';

/** Turns a person the provider vouches for into an account with a family and a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
    private readonly members: MemberRepository,
    private readonly families: FamilyRepository,
    private readonly audit: AuditRepository,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
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
      await this.acceptInvitations(account);
      await this.makeFamilyUnlessMember(account, profile.lastName);
      return this.sessions.open(account.id, deviceName);
    });
  }

  /** Invitations are accepted by signing in with the address they were sent to, when it is verified. */
  private async acceptInvitations(account: Account): Promise<void> {
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

  /** Makes a family of their own for a person who belongs to none. */
  private async makeFamilyUnlessMember(
    { id: accountId, displayName }: Account,
    lastName?: string,
  ): Promise<void> {
    const memberships = await this.members.listFamiliesOf(accountId);
    if (memberships.length > 0) return;
    const name = familyNameFor(displayName, lastName);
    const family = await this.families.add({ name, timeZone: zoneAtFirst });
    await this.members.add(family.id, { accountId, role: 'owner', joinedAt: this.clock.now() });
    await this.audit.record({
      action: 'family.made',
      familyId: family.id,
      accountId,
      subjectId: family.id,
    });
  }
}
