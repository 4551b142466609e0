import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { AppError } from '../../platform/index.js';
import { toProblem, type Problem } from './problem.js';

/** Answers every failure as application/problem+json, and logs it: the only place that does. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: PinoLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = toProblem(error, {
      instance: request.originalUrl.split('?', 1)[0] ?? '/',
      requestId: String(request.id),
    });
    this.log(problem, error);
    if (response.headersSent) {
      // A stream that fails half-way can only be cut off.
      response.destroy();
      return;
    }
    const retryAfter = problem.retryAfterSeconds ?? (problem.status === 503 ? 5 : undefined);
    if (typeof retryAfter === 'number') response.setHeader('Retry-After', String(retryAfter));
    response
      .status(problem.status)
      .setHeader('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }

  private log(problem: Problem, error: unknown): void {
    const { code, status } = problem;
    if (status >= 500) this.logger.error({ code, err: error }, 'request.failed');
    else if (!(error instanceof AppError)) this.logger.info({ code, status }, 'request.unreadable');
    else this.logger.info({ code, status }, 'request.refused');
  }
}
