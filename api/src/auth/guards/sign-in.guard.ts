import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { accessCookie, cookieOf, policyOf, type SignedInUser } from '../../http/index.js';
import { AccountRepository } from '../../persistence/index.js';
import { AppError, setActor } from '../../platform/index.js';
import { AccessTokensService, signInRequired } from '../sessions/access-tokens.service.js';
import { SessionsService } from '../sessions/sessions.service.js';

/**
 * Every route needs a signed-in person unless it says otherwise. The token's signature is checked first, then its
 * session is looked up, so that signing out, here or from another device, counts from that moment.
 */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    private readonly accessTokens: AccessTokensService,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountRepository,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = policyOf(context.getHandler());
    if (policy?.level === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const user = await this.userOf(request);
    request.signedInUser = user;
    setActor(user.accountId);
    request.logContext = { ...request.logContext, accountId: user.accountId };
    if (
      policy?.level === 'staff' &&
      (user.staffRole === null || !policy.roles.includes(user.staffRole))
    ) {
      throw new AppError('role.insufficient', 'This is for the staff of BrightPath.');
    }
    return true;
  }

  private async userOf(request: Request): Promise<SignedInUser> {
    const token = cookieOf(request, accessCookie);
    if (token === undefined) throw signInRequired();
    const { accountId, sessionId } = await this.accessTokens.verify(token);
    const [account] = await Promise.all([
      this.accounts.findById(accountId),
      this.sessions.requireOpen(sessionId),
    ]);
    if (account === null) throw signInRequired();
    return { accountId, sessionId, staffRole: account.staffRole };
  }
}
