import type { OpenAPIObject } from '@nestjs/swagger';
import { problemExtension } from '../problems/api-problem.decorator.js';
import { GENERAL_CODES, statusOfCode, titleOfStatus } from '../problems/status-of-code.js';

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
type Method = (typeof methods)[number];
type Operation = NonNullable<OpenAPIObject['paths'][string][Method]>;
type Responses = Operation['responses'];

const problemSchema = { $ref: '#/components/schemas/ProblemDto' };

/** Turns the codes each route names into responses, with those that any route of its sort may answer. */
export function addProblemResponses(document: OpenAPIObject): void {
  const named = Object.values(document.paths).flatMap((path) =>
    methods.flatMap((method) => {
      const operation = path[method];
      return operation === undefined ? [] : describe(operation, method);
    }),
  );
  const code = codeProperty(document);
  if (code !== undefined) code.enum = [...new Set([...named, ...GENERAL_CODES])].sort();
}

/** The schema of a problem's `code`, which lists all codes. */
function codeProperty({ components }: OpenAPIObject): { enum?: unknown[] } | undefined {
  const schema = components?.schemas?.['ProblemDto'];
  const code = schema !== undefined && 'properties' in schema ? schema.properties?.['code'] : null;
  return code != null && !('$ref' in code) ? code : undefined;
}

/** Describes the problems of one route, and says their codes. */
function describe(operation: Operation, method: Method): string[] {
  const codes = new Set([...takeNamedCodes(operation), ...codesOfItsSort(operation, method)]);
  const byStatus = new Map<number, string[]>();
  for (const code of [...codes].sort()) {
    const status = statusOfCode(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\``]);
  }
  const problems = [...byStatus].map(([status, names]) => [
    String(status),
    response(`${titleOfStatus(status)}: ${names.join(', ')}`),
  ]);
  operation.responses = {
    ...withDescriptions(operation),
    ...(Object.fromEntries(problems) as Responses),
    default: response(`${titleOfStatus(500)}: \`internal\``),
  };
  return [...codes];
}

/** The codes the route's decorators left on the operation; they are taken off it. */
function takeNamedCodes(operation: Operation): string[] {
  const extensions = Object.keys(operation).filter((key) => key.startsWith(problemExtension));
  for (const key of extensions) Reflect.deleteProperty(operation, key);
  return extensions.map((key) => key.slice(problemExtension.length));
}

function codesOfItsSort(
  { requestBody, parameters = [], security = [] }: Operation,
  method: Method,
): string[] {
  const takesInput = requestBody !== undefined || parameters.length > 0;
  return [
    'request.too-many',
    ...(takesInput ? ['request.invalid'] : []),
    ...(requestBody === undefined
      ? []
      : ['request.malformed', 'request.too-large', 'request.unsupported']),
    ...(method !== 'get' && security.length > 0 ? ['csrf.invalid'] : []),
  ];
}

function withDescriptions({ responses, summary }: Operation): Responses {
  const described = Object.entries(responses).map(([status, answer]) => {
    const hasText = answer === undefined || '$ref' in answer || answer.description !== '';
    return [status, hasText ? answer : { ...answer, description: summary ?? 'The answer' }];
  });
  return Object.fromEntries(described) as Responses;
}

function response(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}
