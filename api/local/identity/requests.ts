import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { errors, type Provider } from 'oidc-provider';
import { pageStyle } from './page-style.js';
import { chooserPage, initialOf, initialPicture, problemPage } from './pages.js';
import { checkTypedPerson, type PeopleBook } from './people.js';
import { paths, sessionCookie } from './provider.js';

interface StandInParts {
  readonly provider: Provider;
  readonly people: PeopleBook;
  readonly redirectUris: readonly string[];
  readonly onError?: (error: Error) => void;
}

const largestFormBytes = 10_000;

/** Answers the page on which a person chooses who they are; every other request is the provider's. */
export function standInHandler(parts: StandInParts): RequestListener {
  const oidc = parts.provider.callback();
  const headers = pageHeaders(parts.redirectUris);
  return (request, response) => {
    // A web page elsewhere could point a name of its own at 127.0.0.1; only the names of this computer are served.
    if (!isLoopbackName(request.headers.host)) {
      send(response, 421, problemPage('Not here', 'Open this page as http://localhost.'), headers);
      return;
    }
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith(paths.authorization)) forgetSession(request);
    if (!path.startsWith(`${paths.interaction}/`)) {
      if (!sendAsset(path, response)) void oidc(request, response);
      return;
    }
    answerInteraction({ ...parts, request, response, path, headers }).catch((error: unknown) => {
      if (error instanceof errors.SessionNotFound) {
        const sentence = 'This page is too old. Go back to BrightPath and press "Sign in" again.';
        send(response, 400, problemPage('Start again', sentence), headers);
        return;
      }
      parts.onError?.(error instanceof Error ? error : new Error(String(error)));
      const sentence = 'Go back to BrightPath and press "Sign in" again.';
      if (!response.headersSent) {
        send(response, 500, problemPage('Sign-in did not work', sentence), headers);
      } else response.destroy();
    });
  };
}

/**
 * Each sign-in begins as if nobody had signed in before. Who is asked anyway who they are needs no session, and a session of
 * somebody else, from before signing out or from another tab, would make the provider end it first, by a page we do not have.
 */
function forgetSession(request: IncomingMessage): void {
  const kept = (request.headers.cookie ?? '')
    .split('; ')
    .filter(
      (pair) => !pair.startsWith(`${sessionCookie}=`) && !pair.startsWith(`${sessionCookie}.`),
    );
  request.headers.cookie = kept.join('; ');
}

interface Interaction extends StandInParts {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly headers: Record<string, string>;
}

async function answerInteraction(interaction: Interaction): Promise<void> {
  const { provider, people, request, response, path, headers } = interaction;
  const { uid } = await provider.interactionDetails(request, response);
  const action = `${paths.interaction}/${uid}`;
  if (path === `${action}/cancel`) {
    const result = { error: 'access_denied', error_description: 'No person was chosen' };
    await provider.interactionFinished(request, response, result);
    return;
  }
  if (path !== action) throw new errors.SessionNotFound('another sign-in has begun since');
  if (request.method !== 'POST') {
    send(response, 200, chooserPage({ action, people: people.list() }), headers);
    return;
  }
  const form = await readForm(request);
  const chosen = people.find(form.get('sub') ?? '');
  if (chosen !== undefined) {
    await finish(interaction, chosen.sub);
    return;
  }
  const typed = { name: form.get('name') ?? '', email: form.get('email') ?? '' };
  const wrong = checkTypedPerson(typed);
  if (Object.keys(wrong).length === 0) {
    await finish(interaction, people.remember(typed).sub);
    return;
  }
  const page = chooserPage({ action, people: people.list(), typed, errors: wrong });
  send(response, 422, page, headers);
}

async function finish({ provider, request, response }: Interaction, sub: string): Promise<void> {
  const result = { login: { accountId: sub, remember: false }, select_account: {} };
  await provider.interactionFinished(request, response, result, {
    mergeWithLastSubmission: false,
  });
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestFormBytes) throw new Error('The form is too large.');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function sendAsset(path: string, response: ServerResponse): boolean {
  if (path === '/style.css') {
    send(response, 200, pageStyle, { 'content-type': 'text/css; charset=utf-8' });
  } else if (path === '/font.woff2' && font() !== undefined) {
    send(response, 200, font() ?? '', { 'content-type': 'font/woff2' });
  } else if (path.startsWith(`${paths.picture}/`)) {
    const initial = initialOf(decodeSafely(path.slice(paths.picture.length + 1)));
    send(response, 200, initialPicture(initial), {
      'content-type': 'image/svg+xml',
      'cross-origin-resource-policy': 'cross-origin',
    });
  } else return false;
  return true;
}

let fontBytes: Buffer | null | undefined;

/** The app's own typeface where its package is installed; the page falls back to the system's where it is not. */
function font(): Buffer | undefined {
  if (fontBytes === undefined) {
    const name = '@fontsource-variable/atkinson-hyperlegible-next';
    try {
      const file = `${name}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`;
      fontBytes = readFileSync(createRequire(import.meta.url).resolve(file));
    } catch {
      fontBytes = null;
    }
  }
  return fontBytes ?? undefined;
}

/** `form-action` also governs the redirect that follows the form, so the app's own origins are named in it. */
function pageHeaders(redirectUris: readonly string[]): Record<string, string> {
  const origins = [...new Set(redirectUris.map((uri) => new URL(uri).origin))].join(' ');
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${origins}`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Record<string, string>,
): void {
  response.writeHead(status, headers);
  response.end(body);
}

function isLoopbackName(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '?';
  }
}
