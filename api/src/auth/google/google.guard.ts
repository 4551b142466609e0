import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { AppError } from '../../platform/index.js';
import type { GoogleProfile } from './profile.js';

/** Sends the browser to Google, and on the way back turns what happened into a profile or a reason. */
@Injectable()
export class GoogleGuard extends AuthGuard('google') {
  override handleRequest<T = GoogleProfile>(
    error: unknown,
    profile: T | false,
    _info: unknown,
    context: ExecutionContext,
  ): T {
    if (profile) return profile;
    const { query } = context.switchToHttp().getRequest<Request>();
    if (query.error === 'access_denied') {
      throw new AppError('sign-in.cancelled', 'Signing in was called off.');
    }
    if (error) {
      throw new AppError('sign-in.unavailable', 'The sign-in service did not answer as it must.', {
        retryable: true,
        cause: error,
      });
    }
    throw new AppError(
      'sign-in.expired',
      'This sign-in was begun elsewhere, too long ago, or twice.',
    );
  }
}
