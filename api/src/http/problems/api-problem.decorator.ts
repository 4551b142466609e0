import { applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** Each code is an extension of its own: Swagger keeps only the first value of an extension it is given twice. */
export const problemExtension = 'x-problem:';

/**
 * Declares which problems a route may answer, by their codes: `@ApiProblem('child.not-found')`. May be
 * used several times on one route. Those of sign-in, roles, consent, CSRF, limits and bad input are added by
 * themselves; see openapi/problem-responses.ts.
 */
export function ApiProblem(...codes: readonly string[]): MethodDecorator {
  return applyDecorators(...codes.map((code) => ApiExtension(`${problemExtension}${code}`, {})));
}
