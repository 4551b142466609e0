import { startIdentityStandIn, type IdentityStandIn } from '../../local/identity/stand-in.js';
import type { Clock } from '../../src/platform/index.js';
import { startApi, type TestApi } from '../../src/testing/index.js';
import { Browser } from './browser.js';

export const publicOrigin = 'http://localhost:8000';
const callback = `${publicOrigin}/api/v1/auth/google/callback`;
const client = { clientId: 'the client', clientSecret: 'the secret of the client' };

/** The api and the sign-in stand-in, wired together as `npm start` does it. */
export interface SignInStage {
  readonly api: TestApi;
  readonly standIn: IdentityStandIn;
  browser(): Browser;
  close(): Promise<void>;
}

export async function startSignInStage(clock?: Clock): Promise<SignInStage> {
  const standIn = await startIdentityStandIn({ ...client, redirectUris: [callback] });
  const api = await startApi({
    clock,
    environment: {
      PUBLIC_URL: publicOrigin,
      GOOGLE_CLIENT_ID: client.clientId,
      GOOGLE_CLIENT_SECRET: client.clientSecret,
      GOOGLE_AUTHORIZATION_URL: standIn.endpoints.authorization,
      GOOGLE_TOKEN_URL: standIn.endpoints.token,
      GOOGLE_USERINFO_URL: standIn.endpoints.userinfo,
    },
  });
  return {
    api,
    standIn,
    browser: () => new Browser(publicOrigin, api.url),
    close: async () => {
      await api.close();
      await standIn.close();
    },
  };
}

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** From the sign-in button to the address the provider sends the browser back to. */
export async function goToProvider(
  browser: Browser,
  person: Person,
  returnTo = '/',
): Promise<string> {
  return chooseAt(browser, await beginSignIn(browser, returnTo), person);
}

/** Presses the sign-in button: the address of the page on which a person is chosen. */
export async function beginSignIn(browser: Browser, returnTo = '/'): Promise<string> {
  const begun = await browser.open(`/api/v1/auth/google?returnTo=${encodeURIComponent(returnTo)}`);
  const authorization = locationOf(begun, publicOrigin);
  return locationOf(await browser.open(authorization), authorization);
}

/** Chooses a person there: the address that the browser is sent back to. */
export async function chooseAt(browser: Browser, page: string, person: Person): Promise<string> {
  let answer = await browser.open(page, {
    method: 'POST',
    body: new URLSearchParams({ ...person }),
  });
  for (let hops = 0; hops < 3; hops += 1) {
    const next = locationOf(answer, page);
    if (next.startsWith(publicOrigin)) return next;
    answer = await browser.open(next);
  }
  throw new Error('the provider never sent the browser back');
}

/** The whole way; answers where the browser ends up. */
export async function signIn(browser: Browser, person: Person, returnTo?: string): Promise<string> {
  const back = await goToProvider(browser, person, returnTo);
  return (await browser.open(back)).headers.get('location') ?? '';
}

function locationOf(response: Response, base: string): string {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`status ${response.status} and no redirect`);
  return new URL(location, base).toString();
}
