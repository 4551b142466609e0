import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, StartFailure } from '../supervisor/start-failure.js';

/** Failures after which a request can be sent again: it never went out. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ETIMEDOUT']);
const PATIENCE_MS = 2_000;

/** An answer of the api that is not a success, with its problem in words. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly status: number,
    what: string,
    problem: { detail?: string; code?: string; errors?: { field: string; message: string }[] },
  ) {
    const fields = problem.errors?.map(({ field, message }) => `${field}: ${message}`).join('; ');
    const words = [problem.detail ?? problem.code, fields].filter(Boolean).join(' ');
    super(`${what} was answered with ${status}: ${words}`);
  }
}

export interface Change {
  readonly body?: unknown;
  /** The version that was seen, for If-Match. */
  readonly version?: number;
  readonly idempotencyKey?: string;
}

/** A parent's browser: cookies by host, redirects followed, the token against forged requests sent along. */
export class Browser {
  private readonly cookies = new Map<string, Map<string, string>>();

  constructor(private readonly appUrl: string) {}

  async get<T>(path: string): Promise<T> {
    return this.api<T>('GET', path);
  }

  async change<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, change: Change = {}): Promise<T> {
    return this.api<T>(method, path, change);
  }

  /** Opens an address and follows redirects, like the address bar. Returns the last answer and where it came from. */
  async open(
    url: string,
    form?: URLSearchParams,
  ): Promise<{ url: string; status: number; html: string }> {
    let next = url;
    let body = form;
    for (let hops = 0; hops < 12; hops += 1) {
      const response = await this.send(next, { method: body ? 'POST' : 'GET', body });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) {
        return { url: next, status: response.status, html: await response.text() };
      }
      await response.body?.cancel();
      next = new URL(location, next).href;
      body = undefined;
    }
    throw new StartFailure(`Signing in at ${url} goes round in circles.`);
  }

  private async api<T>(method: string, path: string, change: Change = {}): Promise<T> {
    const url = new URL(`/api/v1${path}`, this.appUrl).href;
    const headers: Record<string, string> = { accept: 'application/json' };
    const csrf = this.jarOf(url).get('bp_csrf');
    if (csrf !== undefined) headers['x-csrf-token'] = decodeURIComponent(csrf);
    if (change.version !== undefined) headers['if-match'] = `"${change.version}"`;
    if (change.idempotencyKey !== undefined) headers['idempotency-key'] = change.idempotencyKey;
    const body = change.body === undefined ? undefined : JSON.stringify(change.body);
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await this.send(url, { method, headers, body });
    const text = await response.text();
    if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
    throw new ApiProblem(response.status, `${method} ${path}`, parsed(text));
  }

  private async send(url: string, init: RequestInit): Promise<Response> {
    const jar = this.jarOf(url);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    headers.set('user-agent', 'BrightPath demo');
    // A kept connection may be closed by the server just as the next request goes out on it.
    headers.set('connection', 'close');
    const response = await answerOf(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  private jarOf(url: string): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, jar);
    return jar;
  }
}

/** Sends the request; once more after a moment where nobody took it, since the api may just be starting again. */
async function answerOf(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (!NOT_CONNECTED.has(reasonOf(error))) throw unanswered(url, error);
  }
  await wait(PATIENCE_MS);
  return fetch(url, init).catch((error: unknown) => {
    throw unanswered(url, error);
  });
}

/** What `fetch` hides behind "fetch failed". */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return codeOf(cause) ?? (cause instanceof Error ? cause.message : String(cause));
}

function unanswered(url: string, error: unknown): StartFailure {
  const place = new URL(url).origin;
  return new StartFailure(
    `BrightPath at ${place} does not answer (${reasonOf(error)}): start it again, then run this once more.`,
  );
}

function parsed(text: string): { detail?: string } {
  try {
    return JSON.parse(text) as { detail?: string };
  } catch {
    return { detail: text.slice(0, 200) };
  }
}
