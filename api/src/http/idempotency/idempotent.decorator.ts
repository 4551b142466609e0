import { createHash } from 'node:crypto';
import {
  applyDecorators,
  HttpException,
  Injectable,
  Logger,
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

/** Answers a command that is sent twice with the same Idempotency-Key only once, and never carries it out twice. */
@Injectable()
class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Idempotency');

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
    if (claim === 'unanswered') throw unanswered();
    if (claim !== 'claimed') return of(replay(claim, response));
    return next.handle().pipe(
      // Inside, so that it sees what the command threw, and never that its answer could not be kept.
      catchError((error: unknown) => from(this.giveUp(command, error))),
      concatMap((body) => from(this.remember(command, response, body))),
    );
  }

  /** The command is carried out: whether its answer can be kept or not, this caller gets it. */
  private async remember(command: Command, response: Response, body: unknown): Promise<unknown> {
    const status = response.statusCode;
    try {
      await this.store.keep(command, { status, body, headers: headersToKeep(response) });
    } catch (error) {
      this.logger.error({ err: error }, 'idempotency.answer-lost');
      await this.markUnanswered(command, status);
    }
    return body;
  }

  /** A refusal changed nothing, and the key is free again. Any other failure may have come after the change. */
  private async giveUp(command: Command, error: unknown): Promise<never> {
    if (!isRefusal(error)) await this.markUnanswered(command, 500);
    else
      await this.store
        .release(command)
        .catch((failure: unknown) => this.logger.warn({ err: failure }, 'idempotency.key-stays'));
    throw error;
  }

  /** Where not even this can be written, the key without an answer says the same two minutes later. */
  private async markUnanswered(command: Command, status: number): Promise<void> {
    await this.store
      .loseAnswer(command, status)
      .catch((failure: unknown) => this.logger.warn({ err: failure }, 'idempotency.key-stays'));
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof AppError || (error instanceof HttpException && error.getStatus() < 500);

function headersToKeep(response: Response): Record<string, string> {
  return Object.fromEntries(
    keptHeaders.flatMap((name) => {
      const value = response.getHeader(name);
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
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

function unanswered(): AppError {
  return new AppError(
    'idempotency.unanswered',
    'The first request with this key was begun, and its answer was lost. Look whether it took effect; then use a new key.',
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
      schema: { type: 'string', minLength: 8, maxLength: 128, example: 'week-of-2026-11-23' },
    }),
    ApiProblem('idempotency.mismatch', 'idempotency.running', 'idempotency.unanswered'),
  );
}
