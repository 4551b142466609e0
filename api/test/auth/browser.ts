/** A browser of a few lines: it keeps cookies by host and path, and shows every redirect instead of following it. */
export class Browser {
  private readonly jar = new Map<
    string,
    { host: string; name: string; value: string; path: string }
  >();

  /** Requests to `publicOrigin` go to `serverUrl`, as a proxy would send them. */
  constructor(
    private readonly publicOrigin: string,
    private readonly serverUrl: string,
  ) {}

  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const target = new URL(url, this.publicOrigin);
    const isApp = target.origin === this.publicOrigin;
    const address = isApp ? new URL(`${target.pathname}${target.search}`, this.serverUrl) : target;
    const cookie = this.cookiesFor(isApp ? 'app' : 'provider', target.pathname);
    const headers = { ...(init.headers as Record<string, string> | undefined), cookie };
    const response = await fetch(address, { ...init, redirect: 'manual', headers });
    for (const line of response.headers.getSetCookie()) this.keep(isApp ? 'app' : 'provider', line);
    return response;
  }

  /** The value of one of the app's cookies. */
  cookie(name: string): string | undefined {
    return [...this.jar.values()].find((each) => each.host === 'app' && each.name === name)?.value;
  }

  cookieNames(): string[] {
    return [...this.jar.values()].map(({ name }) => name);
  }

  setCookie(name: string, value: string, path = '/'): void {
    this.put({ host: 'app', name, value, path });
  }

  /** A change, with the CSRF header of the page. */
  change(method: string, path: string, body?: object): Promise<Response> {
    return this.open(path, {
      method,
      headers: {
        'X-CSRF-Token': this.cookie('bp_csrf') ?? '',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  private cookiesFor(host: string, path: string): string {
    return [...this.jar.values()]
      .filter((cookie) => cookie.host === host && path.startsWith(cookie.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  private keep(host: string, line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((text) => /^path=/i.test(text))?.slice(5) ?? '/';
    this.put({ host, name, value, path });
  }

  /** Cookies of one name and different paths are different cookies. */
  private put(cookie: { host: string; name: string; value: string; path: string }): void {
    const key = `${cookie.host} ${cookie.name} ${cookie.path}`;
    if (cookie.value === '') this.jar.delete(key);
    else this.jar.set(key, cookie);
  }
}
