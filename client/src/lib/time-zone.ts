/**
 * Whether the browser knows a time zone by this name. `Intl.supportedValuesOf` cannot tell: it leaves out aliases that the
 * browser still understands. The api has a check of the same name in its domain, which the client may not import: it
 * shares only generated types, and asks what this browser, not the server, can show. The api has the last word.
 */
export function isTimeZone(name: string): boolean {
  if (!name) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
