import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { RateLimitsService } from './rate-limits.service.js';

const signInKey = 'sign-in route';
const unlimitedKey = 'unlimited route';

/** The route takes part in signing in, so an address gets fewer tries. */
export const SignInLimited = (): MethodDecorator => SetMetadata(signInKey, true);

/** The route is not counted: health checks, which come every second and must not need the store. */
export const NotRateLimited = (): MethodDecorator => SetMetadata(unlimitedKey, true);

/** Counts requests by address, before anything else is known about them. */
@Injectable()
export class AddressLimitGuard implements CanActivate {
  constructor(
    private readonly limits: RateLimitsService,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get(unlimitedKey, handler) === true) return true;
    const address = context.switchToHttp().getRequest<Request>().ip ?? 'unknown';
    const name = this.reflector.get(signInKey, handler) === true ? 'sign-in' : 'address';
    await this.limits.take(name, address);
    return true;
  }
}
