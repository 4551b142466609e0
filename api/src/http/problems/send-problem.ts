import type { Request, Response } from 'express';
import { toProblem, type Problem } from './problem.js';

/** Seconds after which to try again, when the service is away. */
const unavailableSeconds = 5;

/** Answers a request with the problem that an error is, and says which one that was. */
export function sendProblem(error: unknown, request: Request, response: Response): Problem {
  const problem = toProblem(error, {
    instance: request.originalUrl.split('?', 1)[0] ?? '/',
    requestId: request.id as string,
  });
  if (response.headersSent) {
    // A stream that fails half-way can only be cut off.
    response.destroy();
    return problem;
  }
  const retryAfter =
    problem.retryAfterSeconds ?? (problem.status === 503 ? unavailableSeconds : undefined);
  if (typeof retryAfter === 'number') response.setHeader('Retry-After', String(retryAfter));
  const text = asJson(problem);
  response
    .status(problem.status)
    .setHeader('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(text);
  return problem;
}

/** A detail that cannot be written (a number of another kind, a circle) is left out with the others. */
function asJson(problem: Problem): string {
  try {
    return JSON.stringify(problem);
  } catch {
    const { type, title, status, detail, code, instance, requestId } = problem;
    return JSON.stringify({ type, title, status, detail, code, instance, requestId });
  }
}
