/** One wrong field of a request, named by its path in the body (`children.0.name`). */
export interface FieldProblem {
  field: string;
  message: string;
  code: string;
}

/** "timeZone must be a time zone" reads "Must be a time zone" beside the field that is labelled in words. */
function withoutFieldName(field: string, message: string): string {
  const name = field.split('.').at(-1) ?? field;
  if (!message.startsWith(`${name} `)) return message;
  const rest = message.slice(name.length + 1);
  return rest.charAt(0).toLocaleUpperCase() + rest.slice(1);
}

/** The API's answer when it cannot do what was asked (application/problem+json). */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  requestId?: string;
  errors?: FieldProblem[];
  /** With 412 `precondition.failed`: the resource as it is now. */
  current?: unknown;
  /** With 409 `item.does-not-fit`: what forbids it, as a code with its parameters. */
  reason?: unknown;
}

/** A request the API answered with a problem. */
export class ProblemError extends Error implements Problem {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly errors: FieldProblem[];
  readonly current: unknown;
  readonly reason: unknown;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
    this.current = problem.current;
    this.reason = problem.reason;
  }

  /** First message of each field, by its path; a leading `answers.` stays as the API gave it. */
  get fieldErrors(): Record<string, string> {
    const byField: Record<string, string> = {};
    for (const { field, message } of this.errors)
      byField[field] ??= withoutFieldName(field, message);
    return byField;
  }
}

/** A request that never reached the API: no network, or no server behind it. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

/** True for a ProblemError, of that code where one is given. */
export function isProblem(error: unknown, code?: string): error is ProblemError {
  return error instanceof ProblemError && (code === undefined || error.code === code);
}

/** Reads a problem from an answer that is not ok; whatever else came (a proxy's page) becomes `http.<status>`. */
export async function toProblemError(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  const given: Partial<Problem> = typeof body === 'object' && body !== null ? body : {};
  return new ProblemError({
    ...given,
    status: response.status,
    code: given.code ?? `http.${response.status}`,
    title: given.title ?? response.statusText,
    detail: given.detail ?? '',
  });
}
