import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';

export { HttpResponse, http };

/**
 * The API's stand-in for component tests. Importing this file starts it for the spec; handlers given with
 * `server.use(http.get(apiUrl('/children'), ...))` are forgotten after each test. A request nobody handles fails.
 */
export const server = setupServer(
  // After any 401 the client tries to renew the session; a session that is over stays over.
  http.post('*/api/v1/auth/refresh', () => problem(401, 'auth.required')),
  // Followed behind every screen; a stream that is refused is not tried again.
  http.get('*/api/v1/events/stream', () => problem(403, 'consent.required')),
  // Counted behind every screen: nothing is new.
  http.get('*/api/v1/notifications', () =>
    HttpResponse.json({ items: [], nextCursor: null, unread: 0, mailStopped: null }),
  ),
  // Asked by every week and every lesson's panel: nothing was said, and nothing is to be asked.
  http.get('*/api/v1/weeks/:date/feedback', ({ params }) =>
    HttpResponse.json({ monday: params['date'], ask: false, said: null, version: 0 }),
  ),
  // Asked wherever facts are changed: no lesson is in the way, and no wish is without a place.
  http.get('*/api/v1/weeks/conflicts', () => HttpResponse.json({ items: [], wishes: [] })),
  http.get('*/api/v1/items/:id/feedback', ({ params }) =>
    HttpResponse.json({ itemId: params['id'], entries: [] }),
  ),
);

/** Address of an API path as the client under test asks for it. */
export const apiUrl = (path: string) => `${window.location.origin}/api/v1${path}`;

/** A problem+json answer as the API gives it. */
export function problem(
  status: number,
  code: string,
  more: Record<string, unknown> = {},
): Response {
  return HttpResponse.json(
    {
      type: 'about:blank',
      title: code,
      status,
      detail: code,
      code,
      requestId: 'req-test',
      ...more,
    },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());
