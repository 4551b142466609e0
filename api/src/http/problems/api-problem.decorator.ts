import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';
import { statusOfCode, titleOfStatus } from './status-of-code.js';

const codesKey = Symbol('problem codes');

/**
 * Declares which problems a route may answer, by their codes: `@ApiProblem('child.not-found')`. May be
 * used several times on one route; codes of the same status are listed together.
 */
export function ApiProblem(...codes: readonly string[]): MethodDecorator {
  return (target, key, descriptor) => {
    const handler = descriptor.value as object;
    const earlier = (Reflect.getMetadata(codesKey, handler) as string[] | undefined) ?? [];
    const all = [...new Set([...earlier, ...codes])].sort();
    Reflect.defineMetadata(codesKey, all, handler);
    const changed = new Set(codes.map(statusOfCode));
    const responses = [...changed].map((status) =>
      problemResponse(
        status,
        all.filter((code) => statusOfCode(code) === status),
      ),
    );
    applyDecorators(ApiExtraModels(ProblemDto), ...responses)(target, key, descriptor);
  };
}

function problemResponse(status: number, codes: readonly string[]): MethodDecorator {
  return ApiResponse({
    status,
    description: `${titleOfStatus(status)}: ${codes.map((code) => `\`${code}\``).join(', ')}`,
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
  });
}
