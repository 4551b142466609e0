import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { RateLimitsService } from './rate-limits.service.js';

/** Counts requests by signed-in person; stands behind the sign-in guard. */
@Injectable()
export class AccountLimitGuard implements CanActivate {
  constructor(private readonly limits: RateLimitsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const user = context.switchToHttp().getRequest<Request>().signedInUser;
    if (user !== undefined) await this.limits.take('account', user.accountId);
    return true;
  }
}
