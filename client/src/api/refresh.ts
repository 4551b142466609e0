const refreshedAtKey = 'bp.refreshed-at';
/** What the server answers where there is no session any more. Anything else says nothing about the session. */
const OVER = [401, 403];
const ANSWER_WITHIN_MS = 15_000;
let running: Promise<boolean> | null = null;

async function refreshOnce(askedAt: number): Promise<boolean> {
  // Refresh tokens rotate and a second use ends the session: only one tab may refresh, the others take its result.
  if (Number(localStorage.getItem(refreshedAtKey) ?? 0) > askedAt) return true;
  // An answer that was lost on its way can be asked for again at once: the server knows the token that was replaced.
  const response = await ask().catch(ask);
  // Nobody reads the body; left alone it would keep the connection.
  await response.body?.cancel();
  if (response.ok) localStorage.setItem(refreshedAtKey, String(Date.now()));
  if (response.ok || OVER.includes(response.status)) return response.ok;
  throw new Error(`The session could not be refreshed: ${response.status}.`);
}

function ask(): Promise<Response> {
  return fetch(new URL('/api/v1/auth/refresh', window.location.origin), {
    method: 'POST',
    headers: csrfHeader(),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
}

/**
 * Renews the access cookie; false when the session is over. Calls at the same time, in any tab, share one request. It
 * throws where the server could not be asked.
 */
export function refreshSession(): Promise<boolean> {
  if (!isPerhapsSignedIn()) return Promise.resolve(false);
  const askedAt = Date.now();
  running ??= withLock(() => refreshOnce(askedAt)).finally(() => {
    running = null;
  });
  return running;
}

function withLock(work: () => Promise<boolean>): Promise<boolean> {
  // Absent where the page is not a secure context, e.g. a home server reached over plain http.
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  return locks ? locks.request('bp.refresh', work) : work();
}

/** False when nobody can be signed in: the CSRF cookie exists only together with a session. */
export function isPerhapsSignedIn(): boolean {
  return 'X-CSRF-Token' in csrfHeader();
}

/** The header that proves a request comes from our own page: the readable cookie, repeated. */
export function csrfHeader(): Record<string, string> {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('bp_csrf='));
  return cookie ? { 'X-CSRF-Token': decodeURIComponent(cookie.slice('bp_csrf='.length)) } : {};
}
