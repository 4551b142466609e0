import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Module } from '@nestjs/common';
import { LoggerModule, type Params } from 'nestjs-pino';
import { LogConfig } from '../config/log.config.js';
import { ProcessLogger } from './process-logger.js';
import { loggedError, pathOf } from './redact.js';

/** Who a request is for. The guards fill it in; every line logged afterwards carries it. */
export interface LogContext {
  accountId?: string;
  familyId?: string;
}

declare module 'node:http' {
  interface IncomingMessage {
    logContext?: LogContext;
  }
}

const acceptableRequestId = /^[\w-]{8,64}$/;
const quietPaths = ['/health', '/metrics'];

/** Takes the caller's request id when it is harmless, else makes one, and answers with it. */
export function requestIdOf(request: IncomingMessage, response: ServerResponse): string {
  if (typeof request.id === 'string') return request.id;
  const offered = request.headers['x-request-id'];
  const id =
    typeof offered === 'string' && acceptableRequestId.test(offered) ? offered : randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
}

export function loggerParams(config: LogConfig): Params {
  return {
    pinoHttp: {
      level: config.level,
      genReqId: requestIdOf,
      customAttributeKeys: { reqId: 'requestId' },
      quietReqLogger: true,
      customProps: (request) => ({ ...request.logContext }),
      customLogLevel: (_request, response, error) =>
        error !== undefined || response.statusCode >= 500 ? 'error' : 'info',
      customSuccessMessage: () => 'request.completed',
      customErrorMessage: () => 'request.failed',
      autoLogging: {
        ignore: (request) => quietPaths.some((path) => request.url?.startsWith(path) === true),
      },
      // Headers, bodies and queries are never logged; these three fields are all a log needs.
      wrapSerializers: false,
      serializers: {
        req: (request: { method: string; url: string; originalUrl?: string }) => ({
          method: request.method,
          path: pathOf(request.originalUrl ?? request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: loggedError,
      },
      redact: { paths: ['req.headers', 'res.headers', '*.email', '*.token'], remove: true },
      ...(config.pretty
        ? { transport: { target: 'pino-pretty', options: { singleLine: true } } }
        : {}),
    },
  };
}

/** JSON logs with the request's, the account's and the family's id on every line. */
@Module({
  imports: [LoggerModule.forRootAsync({ inject: [LogConfig], useFactory: loggerParams })],
  providers: [ProcessLogger],
  exports: [LoggerModule, ProcessLogger],
})
export class LoggingModule {}
