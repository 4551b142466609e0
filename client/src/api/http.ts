import { reportArrived, reportLost } from './connection';
import { activeFamilyId } from './family-header';
import { ConnectionError, ProblemError, toProblemError } from './problem';
import { csrfHeader, refreshSession } from './refresh';
import { awaitSignIn } from './session-gate';

export interface RequestOptions {
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
  /** Version the change is based on; sent as If-Match. 412 `precondition.failed` when it is no longer current. */
  version?: number;
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Lets the request outlive the page, for what is saved while leaving. */
  keepalive?: boolean;
  /** Fails at once instead of asking to sign in again; for the question whether there is a session at all. */
  quietWhenSignedOut?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Adds what every request carries. Called anew for each attempt, since a refresh changes the CSRF cookie. */
function dressed(request: Request): Request {
  const copy = request.clone();
  const familyId = activeFamilyId();
  if (familyId) copy.headers.set('X-Family-Id', familyId);
  if (!safeMethods.has(copy.method)) {
    for (const [name, value] of Object.entries(csrfHeader())) copy.headers.set(name, value);
  }
  return copy;
}

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(dressed(request));
    reportArrived();
    return response;
  } catch (error) {
    if (request.signal.aborted) throw error;
    reportLost();
    throw new ConnectionError('The request did not reach the server.', { cause: error });
  }
}

const sessionIsOver = (problem: ProblemError) =>
  problem.status === 401 && problem.code.startsWith('auth.');

async function attempt(request: Request): Promise<Response | ProblemError> {
  const response = await send(request);
  return response.ok ? response : toProblemError(response);
}

/**
 * `fetch` for the API: dressed with CSRF token and family, one silent refresh when the session has expired, then the
 * wait for a new sign-in. Resolves only with an ok answer; throws ProblemError or ConnectionError.
 */
export async function apiFetch(request: Request, quietWhenSignedOut = false): Promise<Response> {
  let outcome = await attempt(request);
  if (
    outcome instanceof ProblemError &&
    sessionIsOver(outcome) &&
    (await refreshSession().catch(() => false))
  ) {
    outcome = await attempt(request);
  }
  while (outcome instanceof ProblemError && sessionIsOver(outcome) && !quietWhenSignedOut) {
    if (!(await awaitSignIn())) break;
    outcome = await attempt(request);
  }
  if (outcome instanceof ProblemError) throw outcome;
  return outcome;
}

function toRequest(method: Method, path: string, options: RequestOptions): Request {
  const { query, body, version, idempotencyKey, signal } = options;
  const url = new URL(`/api/v1${path}`, window.location.origin);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (version !== undefined) headers.set('If-Match', `"${version}"`);
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey);
  return new Request(url, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
    ...(options.keepalive && { keepalive: true }),
  });
}

async function ask<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await apiFetch(toRequest(method, path, options), options.quietWhenSignedOut);
  // 204 answers carry nothing; their callers ask for `void`.
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Requests to `/api/v1<path>`, JSON in and out. */
export const http = {
  get: <T>(path: string, options?: RequestOptions) => ask<T>('GET', path, options),
  post: <T>(path: string, options?: RequestOptions) => ask<T>('POST', path, options),
  put: <T>(path: string, options?: RequestOptions) => ask<T>('PUT', path, options),
  patch: <T>(path: string, options?: RequestOptions) => ask<T>('PATCH', path, options),
  delete: <T = void>(path: string, options?: RequestOptions) => ask<T>('DELETE', path, options),
};
