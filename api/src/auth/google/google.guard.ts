import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { AppError } from '../../platform/index.js';
import type { GoogleProfile } from './profile.js';

/** The library waits for the provider for ever; a person does not. */
const patienceMs = 10_000;

/** Sends the browser to Google, and on the way back turns what happened into a profile or a reason. */
@Injectable()
export class GoogleGuard extends AuthGuard('google') {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const { path, query } = requestOf(context);
    // Without either, the library would begin a sign-in of its own and lead away from here.
    if (path.endsWith('/callback') && !isText(query.code) && !isText(query.error)) throw expired();
    const work = super.canActivate(context) as Promise<boolean>;
    // On the way out the browser is redirected, and the library's promise is never settled.
    if (!isText(query.code)) return work;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(unavailable(new Error('no answer in time'))), patienceMs);
    });
    return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
  }

  override handleRequest<T = GoogleProfile>(
    error: unknown,
    profile: T | false,
    _info: unknown,
    context: ExecutionContext,
  ): T {
    if (profile) return profile;
    if (requestOf(context).query.error === 'access_denied') {
      throw new AppError('sign-in.cancelled', 'Signing in was called off.');
    }
    if (error) throw unavailable(error);
    throw expired();
  }
}

const requestOf = (context: ExecutionContext): Request =>
  context.switchToHttp().getRequest<Request>();

/** A parameter that is named twice is a list, and an empty one says nothing. */
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function expired(): AppError {
  return new AppError(
    'sign-in.expired',
    'This sign-in was begun elsewhere, too long ago, or twice.',
  );
}

function unavailable(cause: unknown): AppError {
  const message = 'The sign-in service did not answer as it must.';
  return new AppError('sign-in.unavailable', message, { retryable: true, cause });
}
