import { Injectable } from '@nestjs/common';
import {
  type Account,
  AccountRepository,
  AuditRepository,
  Database,
  FamilyRepository,
  MemberRepository,
} from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { AcceptInvitations } from './accept-invitations.use-case.js';
import type { DeviceKind } from './device-of.js';
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
    private readonly invitations: AcceptInvitations,
    private readonly members: MemberRepository,
    private readonly families: FamilyRepository,
    private readonly audit: AuditRepository,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  /** One transaction: nobody is left with an account and no family. */
  async signIn(profile: GoogleProfile, device: DeviceKind): Promise<IssuedTokens> {
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
      await this.makeFamilyUnlessMember(account, profile.lastName);
      return this.sessions.open(account.id, device);
    });
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
