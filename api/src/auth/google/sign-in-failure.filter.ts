import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { AppError } from '../../platform/index.js';

const unknownFailure = 'sign-in.failed';

/** A person in the middle of signing in sees the sign-in page with a reason, never a page of JSON. */
@Catch()
@Injectable()
export class SignInFailureFilter implements ExceptionFilter {
  constructor(private readonly logger: PinoLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const code = error instanceof AppError ? error.code : unknownFailure;
    const isOurs = code === unknownFailure || code === 'sign-in.unavailable';
    if (isOurs) this.logger.error({ code, err: error }, 'sign-in.failed');
    else this.logger.info({ code }, 'sign-in.refused');
    if (response.headersSent) return;
    response.redirect(`/sign-in?error=${encodeURIComponent(code)}`);
  }
}
