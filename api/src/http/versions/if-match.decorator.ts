import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { AppError, InvalidRequestError } from '../../platform/index.js';
import { ApiProblem } from '../problems/api-problem.decorator.js';

const largestVersion = 2_147_483_647;

/** The version an `If-Match` header names. */
function versionOf(header: string | undefined): number {
  if (header === undefined || header.trim() === '') {
    throw new AppError(
      'precondition.required',
      'Say which version you have seen: send its ETag in the If-Match header.',
    );
  }
  const [, digits] = /^\s*(?:W\/)?"(\d{1,10})"\s*$/.exec(header) ?? [];
  const version = Number(digits);
  if (digits === undefined || version > largestVersion) {
    const message = 'If-Match must be the ETag of the resource, such as "3"';
    throw new InvalidRequestError([{ field: 'If-Match', code: 'etag', message }]);
  }
  return version;
}

const FromHeader = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  versionOf(context.switchToHttp().getRequest<Request>().headers['if-match']),
);

/**
 * The version the client has seen, from `If-Match`. 428 when absent. The service compares it and throws a
 * VersionConflictError (412) when it is no longer the present one.
 */
export function IfMatchVersion(): ParameterDecorator {
  return (target, key, index) => {
    FromHeader()(target, key, index);
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || descriptor === undefined) return;
    ApiHeader({
      name: 'If-Match',
      description: 'The ETag of the version to change',
      required: true,
      schema: { type: 'string', example: '"3"' },
    })(target, key, descriptor);
    ApiProblem('precondition.failed', 'precondition.required', 'request.invalid')(
      target,
      key,
      descriptor,
    );
  };
}
