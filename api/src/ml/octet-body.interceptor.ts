import { promisify } from 'node:util';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Observable } from 'rxjs';
import { AppError } from '../platform/index.js';

const TYPE = 'application/octet-stream';
/** A forest of a hundred trees is about five megabytes. */
const LARGEST_FILE_MB = 32;

type Read = (request: Request, response: Response) => Promise<void>;

/** Reads the body as bytes. An interceptor, so that nobody sends a file before the guards have let them in. */
@Injectable()
export class OctetBodyInterceptor implements NestInterceptor {
  private readonly read: Read = promisify(
    express.raw({ type: TYPE, limit: `${LARGEST_FILE_MB}mb` }) as RequestHandler,
  ) as Read;

  async intercept(
    context: ExecutionContext,
    next: CallHandler<unknown>,
  ): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (!request.is(TYPE)) {
      throw new AppError('request.unsupported', `The body must be a file sent as ${TYPE}.`);
    }
    await this.read(request, http.getResponse<Response>()).catch((error: unknown) => {
      throw isTooLarge(error) ? tooLarge(error) : error;
    });
    return next.handle();
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'entity.too.large';

/** Names the size limit of this body; the common error names that of JSON bodies. */
function tooLarge(cause: unknown): AppError {
  return new AppError(
    'request.too-large',
    `The file is larger than the ${LARGEST_FILE_MB} MB we take.`,
    { cause },
  );
}
