import { problemStrings } from '@/messages/problems';
import { generalProblems } from './general-problems';

/** One wrong field of a request, named by its path in the body (`children.0.name`), as the API answers it. */
interface FieldAnswer {
  field: string;
  code: string;
  params?: object;
}

/** One wrong field with the sentence that stands beside it. */
export interface FieldProblem {
  field: string;
  code: string;
  sentence: string;
}

/** The API's answer when it cannot do what was asked (application/problem+json). */
export interface Problem {
  status: number;
  code: string;
  requestId?: string;
  errors?: FieldAnswer[];
  /** With 412 `precondition.failed`: the resource as it is now. */
  current?: unknown;
  /** With 409 `item.does-not-fit`: what forbids it, as a code with its parameters. */
  reason?: unknown;
  /** With 409 `item.does-not-fit`: the free time of that day that is nearest, or null. */
  nearest?: unknown;
}

/** The sentences for codes. Most visits meet no problem, so they are loaded with the first. */
type Sentences = typeof import('./problem-sentences');

/** A request the API answered with a problem. Its sentences are the client's own: the API's English is for programs. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  /** What it means; undefined for a code that the client does not know. */
  readonly sentence: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: FieldProblem[];
  readonly current: unknown;
  readonly reason: unknown;
  readonly nearest: unknown;
  /** All that the API said, for a code that brings more than the fields above. */
  readonly said: object;

  constructor(problem: Problem, sentences?: Sentences) {
    super(`${problem.status} ${problem.code}`);
    this.status = problem.status;
    this.code = problem.code;
    this.sentence = sentences?.problemSentence(problem.code, problem);
    this.requestId = problem.requestId;
    this.errors = (problem.errors ?? []).map(({ field, code, params = {} }) => ({
      field,
      code,
      sentence: sentences?.fieldSentence(code, params) ?? problemStrings.notValid,
    }));
    this.current = problem.current;
    this.reason = problem.reason;
    this.nearest = problem.nearest ?? null;
    this.said = problem;
  }

  /** First sentence of each field, by its path; a leading `answers.` stays as the API gave it. */
  get fieldErrors(): Record<string, string> {
    const byField: Record<string, string> = {};
    for (const { field, sentence } of this.errors) byField[field] ??= sentence;
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
  const code = given.code ?? `http.${response.status}`;
  return new ProblemError({ ...given, status: response.status, code }, await sentencesFor(code));
}

/** The sentences where this code needs them. Without a network there are none, and the general ones have to do. */
function sentencesFor(code: string): Promise<Sentences | undefined> | undefined {
  return Object.hasOwn(generalProblems, code)
    ? undefined
    : import('./problem-sentences').catch(() => undefined);
}
