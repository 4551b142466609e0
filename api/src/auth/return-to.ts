const startPage = '/';
const longest = 512;

/**
 * Where to go after signing in: a path of our own site, else the start page. Anything a browser could read as
 * another site (`//evil.example`, `/\evil.example`, a scheme, control characters) is not one.
 */
export function safeReturnTo(offered: unknown): string {
  if (typeof offered !== 'string' || offered.length > longest || !/^\/(?![/\\])/.test(offered))
    return startPage;
  const base = 'http://site.invalid';
  if (!URL.canParse(offered, base)) return startPage;
  const { origin, pathname, search, hash } = new URL(offered, base);
  const isOurs = origin === base && !/^\/[/\\]/.test(pathname) && !pathname.startsWith('/api/');
  return isOurs ? `${pathname}${search}${hash}` : startPage;
}
