import { isFromGateway, lookForServer, reportArrived, reportLost } from './connection';
import { activeFamilyId } from './family-header';
import type {
  AnswerOf,
  CommonOptions,
  Method,
  OptionalIfEmpty,
  OptionsOf,
  PathOf,
} from './operation-types';
import { ConnectionError, ProblemError, toProblemError } from './problem';
import { csrfHeader, refreshSession } from './refresh';
import { awaitSignIn } from './session-gate';

/** The operations' options, as the one function that sends them sees them. */
interface RequestOptions extends CommonOptions {
  path?: object;
  query?: object;
  body?: unknown;
  version?: number;
  idempotencyKey?: string;
}

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

/** A server that hangs accepts a request and never answers, so the client gives up after this time. */
const ANSWER_WITHIN_MS = 30_000;
/** Nobody looks at an empty screen for longer without being told whether the server is there at all. */
const SLOW_FROM_MS = 4_000;

/** `fetch` that gives up where no answer begins in time, and asks after the server where it is slow. */
function fetchInTime(request: Request): Promise<Response> {
  const stop = new AbortController();
  const give = () => stop.abort();
  request.signal.addEventListener('abort', give);
  const slow = setTimeout(() => void lookForServer(), SLOW_FROM_MS);
  const late = setTimeout(give, ANSWER_WITHIN_MS);
  return fetch(request, { signal: stop.signal }).finally(() => {
    clearTimeout(slow);
    clearTimeout(late);
  });
}

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetchInTime(dressed(request));
    if (isFromGateway(response)) throw new Error(`A proxy answered ${response.status}.`);
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

/** A session that could not be refreshed is not over: nobody is asked to sign in for a lost connection. */
function notReached(cause: unknown): never {
  reportLost();
  throw new ConnectionError('The session could not be refreshed.', { cause });
}

async function attempt(request: Request): Promise<Response | ProblemError> {
  const response = await send(request);
  return response.ok ? response : toProblemError(response);
}

/**
 * `fetch` for the API. It adds the CSRF token and the family, refreshes an expired session once without asking, and then
 * waits for a new sign-in. It resolves only with an ok answer and throws ProblemError or ConnectionError.
 */
export async function apiFetch(request: Request, quietWhenSignedOut = false): Promise<Response> {
  let outcome = await attempt(request);
  if (
    outcome instanceof ProblemError &&
    sessionIsOver(outcome) &&
    (await refreshSession().catch(notReached))
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

function toUrl(path: string, { path: parameters = {}, query = {} }: RequestOptions): URL {
  const values = new Map<string, unknown>(Object.entries(parameters));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
  const url = new URL(`/api/v1${filled}`, window.location.origin);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

function toRequest(method: Method, path: string, options: RequestOptions): Request {
  const { body, version, idempotencyKey, signal, keepalive } = options;
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (version !== undefined) headers.set('If-Match', `"${version}"`);
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey);
  return new Request(toUrl(path, options), {
    method,
    headers,
    ...(keepalive && { keepalive }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
}

/** One method of the API: paths, parameters, body and answer are those of its OpenAPI document. */
type Call<M extends Method> = <P extends PathOf<M>>(
  path: P,
  ...options: OptionalIfEmpty<OptionsOf<M, P>>
) => Promise<AnswerOf<M, P>>;

function calls<M extends Method>(method: M): Call<M> {
  const call = async (path: string, options: RequestOptions = {}): Promise<unknown> => {
    const response = await apiFetch(toRequest(method, path, options), options.quietWhenSignedOut);
    // The document says what comes; where it says nothing (204), callers get undefined.
    return response.status === 204 ? undefined : response.json();
  };
  // Checked against every path at once, the types are too many for the compiler; each call is checked where it is made.
  return call as unknown as Call<M>;
}

/**
 * Requests to `/api/v1<path>`, JSON in and out, typed by the API's own document:
 * `http.patch('/children/{id}', { path: { id }, body: { name }, version })`.
 */
export const http = {
  get: calls('GET'),
  post: calls('POST'),
  put: calls('PUT'),
  patch: calls('PATCH'),
  delete: calls('DELETE'),
};
