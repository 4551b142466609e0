import { SignIn } from '../../src/auth/sign-in.use-case.js';
import { Account, Family, Invitation, Member } from '../../src/persistence/index.js';
import type { SessionDto } from '../../src/auth/dto/session.dto.js';
import { aDevice, aFamily, anInvitation } from '../../src/testing/index.js';
import type { Browser } from './browser.js';
import {
  beginSignIn,
  chooseAt,
  goToProvider,
  publicOrigin,
  signIn,
  startSignInStage,
  type SignInStage,
} from './with-stand-in.js';

let stage: SignInStage;
let people = 0;

beforeAll(async () => {
  stage = await startSignInStage();
});
afterAll(() => stage.close());

function aPerson(lastName = 'Rivers') {
  people += 1;
  return { name: `Anna ${lastName}`, email: `anna.${people}@example.org` };
}

async function sessionOf(browser: Browser): Promise<SessionDto> {
  return (await (await browser.open('/api/v1/auth/session')).json()) as SessionDto;
}

describe('signing in', () => {
  test('leads through the provider and back to the page that was asked for', async () => {
    const browser = stage.browser();
    expect(await signIn(browser, aPerson(), '/week?child=1')).toBe('/week?child=1');
  });

  test('makes an account, a family named after the person, and its owner', async () => {
    const browser = stage.browser();
    const person = aPerson('Hill');
    await signIn(browser, person);
    const session = await sessionOf(browser);
    expect(session).toMatchObject({
      account: { name: person.name, email: person.email, staffRole: null },
      family: { name: 'The Hill family', timeZone: 'UTC', role: 'owner', onboardedAt: null },
      families: [{ name: 'The Hill family', role: 'owner' }],
      consent: { service: false, currentTextVersion: '1' },
    });
    expect(session.csrfToken).toBe(browser.cookie('bp_csrf'));
  });

  test('a second time finds the same account and family', async () => {
    const person = aPerson();
    const [first, second] = [stage.browser(), stage.browser()];
    await signIn(first, person);
    await signIn(second, person);
    const [one, two] = [await sessionOf(first), await sessionOf(second)];
    expect(two.account.id).toBe(one.account.id);
    expect(two.families).toEqual(one.families);
  });

  test('twice at the same moment makes one family', async () => {
    const service = stage.api.app.get(SignIn, { strict: false });
    const { name, email } = aPerson();
    const profile = { subject: email, name, email, emailVerified: true, pictureUrl: null };
    await Promise.all([1, 2, 3, 4].map(() => service.signIn(profile, aDevice)));
    const { dataSource } = stage.api.rows;
    const account = await dataSource.getRepository(Account).findOneByOrFail({ email });
    expect(await dataSource.getRepository(Member).countBy({ accountId: account.id })).toBe(1);
  });

  test('keeps the tokens from scripts, and shows only the CSRF token', async () => {
    const browser = stage.browser();
    const response = await browser.open(await goToProvider(browser, aPerson()));
    const cookies = response.headers.getSetCookie();
    const named = (name: string) => cookies.find((line) => line.startsWith(`${name}=`));
    expect(named('bp_access')).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax/);
    expect(named('bp_refresh')).toMatch(/; Path=\/api\/v1\/auth;.*HttpOnly; SameSite=Lax/);
    expect(named('bp_csrf')).not.toMatch(/HttpOnly/);
  });
});

describe('two tabs of one browser', () => {
  test('that begin to sign in both get in, each to the page it came from', async () => {
    const browser = stage.browser();
    const [anna, ben] = [aPerson('Anna'), aPerson('Ben')];
    const begun = [
      await beginSignIn(browser, '/week'),
      await beginSignIn(browser, '/settings'),
    ] as const;
    const backs = [await chooseAt(browser, begun[1], ben), await chooseAt(browser, begun[0], anna)];
    const ends = [];
    for (const back of backs) ends.push((await browser.open(back)).headers.get('location'));
    expect(ends).toEqual(['/settings', '/week']);
    expect((await sessionOf(browser)).account.email).toBe(anna.email);
  });

  test('keep no more than five sign-ins begun', async () => {
    const browser = stage.browser();
    for (let n = 0; n < 9; n++) await browser.open('/api/v1/auth/google');
    expect(browser.cookieNames().filter((name) => name.startsWith('bp_sign_in_'))).toHaveLength(5);
    expect(await signIn(browser, aPerson())).toBe('/');
  });
});

describe('what a sign-in refuses', () => {
  const expired = '/sign-in?error=sign-in.expired';

  test('a return to another site becomes the start page', async () => {
    expect(await signIn(stage.browser(), aPerson(), '//evil.example')).toBe('/');
  });

  test('a state that is not the one this browser was given', async () => {
    const browser = stage.browser();
    const back = new URL(await goToProvider(browser, aPerson()));
    back.searchParams.set('state', 'another state');
    const response = await browser.open(back.toString());
    expect(response.headers.get('location')).toBe(expired);
    expect(browser.cookie('bp_access')).toBeUndefined();
  });

  test('a callback that was begun in another browser', async () => {
    const back = await goToProvider(stage.browser(), aPerson());
    const victim = stage.browser();
    expect((await victim.open(back)).headers.get('location')).toBe(expired);
    expect(victim.cookie('bp_access')).toBeUndefined();
  });

  test.each([
    ['error=temporarily_unavailable', 'sign-in.unavailable'],
    ['error=server_error&error_description=%3Cscript%3E', 'sign-in.unavailable'],
    ['error=access_denied', 'sign-in.cancelled'],
    ['error=a&error=b', 'sign-in.expired'],
    ['error=', 'sign-in.expired'],
    ['error=x&error_description=a&error_description=b&error_uri=c', 'sign-in.unavailable'],
    ['code=a&code=b&state=c&state=d', 'sign-in.expired'],
    ['code=&state=', 'sign-in.expired'],
    ['', 'sign-in.expired'],
    [`error=${'x'.repeat(8_000)}`, 'sign-in.unavailable'],
  ])('an answer of the provider that is no code: %s', async (query, reason) => {
    const back = `${publicOrigin}/api/v1/auth/google/callback?${query}`;
    const response = await stage.browser().open(back);
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      `/sign-in?error=${reason}`,
    ]);
  });

  test('a callback that was used before', async () => {
    const browser = stage.browser();
    const back = await goToProvider(browser, aPerson());
    await browser.open(back);
    expect((await browser.open(back)).headers.get('location')).toBe(expired);
  });

  test('a callback replayed with the cookie kept by force: the provider takes the code once', async () => {
    const browser = stage.browser();
    const back = await goToProvider(browser, aPerson());
    const name = `bp_sign_in_${new URL(back).searchParams.get('state')?.slice(0, 12)}`;
    const state = browser.cookie(name) ?? '';
    await browser.open(back);
    const thief = stage.browser();
    thief.setCookie(name, state);
    expect((await thief.open(back)).headers.get('location')).toBe(
      '/sign-in?error=sign-in.unavailable',
    );
    expect(thief.cookie('bp_access')).toBeUndefined();
  });

  test('a code exchanged with another verifier', async () => {
    const [one, two] = [stage.browser(), stage.browser()];
    const back = new URL(await goToProvider(one, aPerson()));
    const other = new URL(await goToProvider(two, aPerson()));
    // The code of one sign-in, carried into the other: its state is right, its PKCE verifier is not.
    other.searchParams.set('code', back.searchParams.get('code') ?? '');
    expect((await two.open(other.toString())).headers.get('location')).toBe(
      '/sign-in?error=sign-in.unavailable',
    );
  });

  test('a person who presses cancel comes back with that reason', async () => {
    const browser = stage.browser();
    await goToProvider(browser, aPerson());
    const cancelled = await browser.open(
      `${publicOrigin}/api/v1/auth/google/callback?error=access_denied&state=x`,
    );
    expect(cancelled.headers.get('location')).toBe('/sign-in?error=sign-in.cancelled');
  });

  test('asks the provider with state and an S256 challenge', async () => {
    const begun = await stage.browser().open('/api/v1/auth/google');
    const asked = new URL(begun.headers.get('location') ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(asked.get('state')).toMatch(/^[\w-]{32}$/);
  });
});

describe('an invitation', () => {
  async function anInvitationTo(email: string) {
    const family = await stage.api.rows.insert(aFamily({ name: 'The Hosts' }));
    await stage.api.rows.insert(anInvitation({ familyId: family.id, email, role: 'editor' }));
    return family;
  }

  test('is accepted by signing in with its address, and no family is made', async () => {
    const person = aPerson();
    const family = await anInvitationTo(person.email);
    const browser = stage.browser();
    await signIn(browser, person);
    const { families } = await sessionOf(browser);
    const hosts = { id: family.id, name: 'The Hosts', ownerName: null, onboarded: false };
    expect(families).toEqual([{ ...hosts, role: 'editor' }]);
    const waiting = stage.api.rows.dataSource.getRepository(Invitation);
    expect(await waiting.countBy({ familyId: family.id })).toBe(0);
  });

  test('is not accepted with an address the provider has not verified', async () => {
    const { name, email } = aPerson('Sly');
    const family = await anInvitationTo(email);
    const service = stage.api.app.get(SignIn, { strict: false });
    await service.signIn(
      { subject: email, name, email, emailVerified: false, pictureUrl: null },
      aDevice,
    );
    const { dataSource } = stage.api.rows;
    expect(await dataSource.getRepository(Member).countBy({ familyId: family.id })).toBe(0);
    expect(await dataSource.getRepository(Family).countBy({ name: 'The Sly family' })).toBe(1);
  });
});
