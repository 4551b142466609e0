import { HttpException } from '@nestjs/common';
import { AppError, type FieldError } from '../../platform/index.js';
import { isDatabaseAway } from './database-away.js';
import { codeOfStatus, statusOfCode, titleOfStatus } from './status-of-code.js';

/** RFC 9457 problem details, with our stable `code`. Details of an AppError stand beside them. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly requestId: string;
  readonly errors?: readonly FieldError[];
  readonly [extension: string]: unknown;
}

/** The request a problem answers: its path without the query, and its id. */
export interface ProblemContext {
  readonly instance: string;
  readonly requestId: string;
}

/** Turns any failure into the problem details that the client gets. An unexpected failure shows only its request id. */
export function toProblem(error: unknown, context: ProblemContext): Problem {
  if (error instanceof AppError) {
    return problem(error.code, statusOfCode(error.code), error.message, {
      ...error.details,
      ...context,
    });
  }
  if (error instanceof HttpException && error.getStatus() < 500)
    return frameworkProblem(error, context);
  if (isDatabaseAway(error)) {
    const detail =
      'BrightPath cannot reach its database for the moment. Try again in a few seconds.';
    return problem('service.unavailable', 503, detail, { ...context });
  }
  const detail = `Something went wrong on our side. If it stays, quote ${context.requestId} to us.`;
  return problem('internal', 500, detail, { ...context });
}

type Extensions = ProblemContext & Readonly<Record<string, unknown>>;

function problem(code: string, status: number, detail: string, extensions: Extensions): Problem {
  const { instance, requestId, ...others } = extensions;
  const type = `urn:brightpath:problem:${code}`;
  const own = { type, title: titleOfStatus(status), status, detail, code, instance, requestId };
  // Twice: first in the body, and not to be overwritten by a detail of the same name.
  return { ...own, ...others, ...own };
}

const frameworkDetails: Readonly<Record<number, string>> = {
  400: 'The request could not be read: its body must be valid JSON.',
  404: 'There is nothing at this address.',
  413: 'The request is larger than the 1 MB we take.',
  415: 'The body must be JSON in UTF-8.',
};

function frameworkProblem(error: HttpException, context: ProblemContext): Problem {
  const status = error.getStatus();
  // The framework's own messages quote the body, which may hold names; ours do not.
  const detail = frameworkDetails[status] ?? 'The request could not be taken.';
  return problem(codeOfStatus(status), status, detail, { ...context });
}
