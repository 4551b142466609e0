import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { AppError } from '../../platform/index.js';
import type { Problem } from './problem.js';
import { sendProblem } from './send-problem.js';

/** Answers every failure as application/problem+json, and logs it: the only place that does. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: PinoLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.log(sendProblem(error, http.getRequest<Request>(), http.getResponse<Response>()), error);
  }

  private log({ code, status }: Problem, error: unknown): void {
    if (status >= 500) this.logger.error({ code, err: error }, 'request.failed');
    else if (!(error instanceof AppError)) this.logger.info({ code, status }, 'request.unreadable');
    else this.logger.info({ code, status }, 'request.refused');
  }
}
