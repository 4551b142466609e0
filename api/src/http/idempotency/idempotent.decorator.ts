import { createHash } from 'node:crypto';
import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { catchError, concatMap, from, of, type Observable } from 'rxjs';
import { AppError, InvalidRequestError } from '../../platform/index.js';
import { ApiProblem } from '../problems/api-problem.decorator.js';
import { IdempotencyStore, type Command, type KeptAnswer } from './idempotency.store.js';

const acceptableKey = /^[\w.:-]{8,128}$/;
const keptHeaders = ['location'];

/** Answers a command that is sent twice with the same Idempotency-Key only once. */
@Injectable()
class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly store: IdempotencyStore) {}

  async intercept(
    context: ExecutionContext,
    next: CallHandler<unknown>,
  ): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const command = commandOf(request);
    if (command === undefined) return next.handle();
    const claim = await this.store.claim(command);
    if (claim === 'mismatch') throw mismatch();
    if (claim === 'running') throw stillRunning();
    if (claim !== 'claimed') return of(replay(claim, response));
    return next.handle().pipe(
      concatMap((body) => from(this.remember(command, response, body))),
      catchError((error: unknown) => from(this.giveUp(command, error))),
    );
  }

  private async remember(command: Command, response: Response, body: unknown): Promise<unknown> {
    const headers = Object.fromEntries(
      keptHeaders.flatMap((name) => {
        const value = response.getHeader(name);
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    ) as Record<string, string>;
    await this.store.keep(command, { status: response.statusCode, body, headers });
    return body;
  }

  private async giveUp(command: Command, error: unknown): Promise<never> {
    await this.store.release(command);
    throw error;
  }
}

function commandOf(request: Request): Command | undefined {
  const key = request.get('Idempotency-Key');
  if (key === undefined) return undefined;
  if (!acceptableKey.test(key)) {
    const message = 'Idempotency-Key must be 8 to 128 letters, digits, dots, colons or hyphens';
    throw new InvalidRequestError([{ field: 'Idempotency-Key', code: 'idempotency-key', message }]);
  }
  const familyId = request.family?.id;
  if (familyId === undefined) throw new TypeError('Idempotent stands on a route without @Roles');
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.originalUrl}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
  return { familyId, key, requestHash };
}

function replay(answer: KeptAnswer, response: Response): unknown {
  response.status(answer.status).set(answer.headers).set('Idempotent-Replayed', 'true');
  return answer.body;
}

function mismatch(): AppError {
  return new AppError(
    'idempotency.mismatch',
    'This Idempotency-Key was used for another request. Use a new key for a new command.',
  );
}

function stillRunning(): AppError {
  return new AppError(
    'idempotency.running',
    'The first request with this key is still being answered.',
    {
      retryable: true,
      details: { retryAfterSeconds: 1 },
    },
  );
}

/** The command may be sent again with the same `Idempotency-Key`, and is carried out once. */
export function Idempotent(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      description: 'Made by the client, one a command; a repeated request gets the first answer',
      required: false,
      schema: { type: 'string', minLength: 8, maxLength: 128 },
    }),
    ApiProblem('idempotency.mismatch', 'idempotency.running'),
  );
}
