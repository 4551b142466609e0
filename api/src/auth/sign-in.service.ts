import { Injectable } from '@nestjs/common';
import { AccountRepository, Database } from '../persistence/index.js';
import { AcceptedInvitations } from './accepted-invitations.service.js';
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
