import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startIdentityStandIn, type IdentityStandIn } from '../../local/identity/stand-in.js';

const clientId = 'brightpath-local';
const clientSecret = 'a secret of the test';
const redirectUri = 'http://localhost:8000/api/v1/auth/google/callback';
const peopleFile = join(mkdtempSync(join(tmpdir(), 'stand-in-')), 'people.json');
const options = { clientId, clientSecret, redirectUris: [redirectUri], peopleFile };

let standIn: IdentityStandIn;

beforeAll(async () => {
  standIn = await startIdentityStandIn(options);
});
afterAll(() => standIn.close());

/** A browser of three lines: it keeps cookies and shows every redirect. */
function aBrowser() {
  const cookies = new Map<string, string>();
  return async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    return response;
  };
}

const verifier = randomBytes(32).toString('base64url');

function authorizationUrl(extra: Record<string, string> = {}): string {
  const url = new URL(standIn.endpoints.authorization);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  url.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid email profile',
    state: 'a state',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...extra,
  }).toString();
  return url.toString();
}

async function openChooser(browser: ReturnType<typeof aBrowser>, extra?: Record<string, string>) {
  const asked = await browser(authorizationUrl(extra));
  const page = new URL(asked.headers.get('location') ?? '', standIn.url).toString();
  return { page, html: await (await browser(page)).text() };
}

async function choose(
  form: Record<string, string>,
  extra?: Record<string, string>,
  browser = aBrowser(),
) {
  const { page } = await openChooser(browser, extra);
  let response = await browser(page, { method: 'POST', body: new URLSearchParams(form) });
  for (let hops = 0; hops < 3 && response.status === 303; hops += 1) {
    const next = new URL(response.headers.get('location') ?? '', standIn.url);
    if (next.origin !== standIn.url) return next;
    response = await browser(next.toString());
  }
  throw new Error(`No redirect back to the app, but status ${response.status}.`);
}

async function redeem(code: string, changed: Record<string, string> = {}) {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    client_id: clientId,
    client_secret: clientSecret,
    code_verifier: verifier,
    ...changed,
  });
  return fetch(standIn.endpoints.token, { method: 'POST', body });
}

async function userinfoOf(code: string) {
  const token = (await (await redeem(code)).json()) as { access_token: string };
  const answer = await fetch(standIn.endpoints.userinfo, {
    headers: { authorization: `Bearer ${token.access_token}` },
  });
  return (await answer.json()) as Record<string, unknown>;
}

describe('the sign-in stand-in', () => {
  it('signs in a typed person with code and PKCE, and answers with the claims of Google', async () => {
    const back = await choose({ name: 'Maya  de la Cruz', email: 'Maya@Example.com' });

    expect(back.origin + back.pathname).toBe(redirectUri);
    expect(back.searchParams.get('state')).toBe('a state');
    expect(await userinfoOf(back.searchParams.get('code') ?? '')).toEqual({
      sub: expect.stringMatching(/^\d{21}$/),
      name: 'Maya de la Cruz',
      given_name: 'Maya de la',
      family_name: 'Cruz',
      email: 'maya@example.com',
      email_verified: true,
      picture: `${standIn.url}/picture/M.svg`,
    });
  });

  it('offers made-up people, and asks again even in the browser that has just signed in', async () => {
    const browser = aBrowser();
    const first = await openChooser(browser, { prompt: 'select_account' });
    const sub = /value="(\d+)"/.exec(first.html)?.[1] ?? '';
    await browser(first.page, { method: 'POST', body: new URLSearchParams({ sub }) });

    expect(first.html).toContain('Anna Rivers');
    expect((await openChooser(browser)).html).toContain('Anna Rivers');
    expect((await choose({ sub }, { prompt: 'select_account' })).searchParams.has('code')).toBe(
      true,
    );
  });

  it('signs in another person in the same browser, the first time', async () => {
    const browser = aBrowser();
    const one = await choose({ name: 'Ann', email: 'ann@example.com' }, undefined, browser);
    expect(await userinfoOf(one.searchParams.get('code') ?? '')).toMatchObject({ name: 'Ann' });
    const other = await choose({ name: 'Ben', email: 'ben@example.com' }, undefined, browser);
    expect(await userinfoOf(other.searchParams.get('code') ?? '')).toMatchObject({ name: 'Ben' });
  });

  it('offers a typed person again after a restart, with the same subject', async () => {
    const back = await choose({ name: 'Olu Ade', email: 'olu@example.com' });
    const before = await userinfoOf(back.searchParams.get('code') ?? '');
    const second = await startIdentityStandIn(options);
    const first = standIn;
    standIn = second;
    try {
      const { html } = await openChooser(aBrowser());
      expect(html).toContain(`value="${String(before.sub)}"`);
      expect(html).toContain('olu@example.com');
    } finally {
      standIn = first;
      await second.close();
    }
  });

  it('shows one sentence a field when what was typed cannot be used, and keeps what was typed', async () => {
    const browser = aBrowser();
    const { page } = await openChooser(browser);
    const typed = new URLSearchParams({ name: '<b>Ann</b>', email: 'nowhere' });
    const answer = await browser(page, { method: 'POST', body: typed });
    const html = await answer.text();

    expect(answer.status).toBe(422);
    expect(html).toContain('Type an e-mail address such as anna@example.com.');
    expect(html).toContain('value="&lt;b&gt;Ann&lt;/b&gt;"');
    expect(html).not.toContain('<b>Ann');
  });

  it('tells the app when the person goes back without choosing', async () => {
    const browser = aBrowser();
    const { page } = await openChooser(browser);
    const cancelled = await browser(`${page}/cancel`);
    const resumed = await browser(new URL(cancelled.headers.get('location') ?? '').toString());
    const back = new URL(resumed.headers.get('location') ?? '');

    expect(back.origin + back.pathname).toBe(redirectUri);
    expect(back.searchParams.get('error')).toBe('access_denied');
  });

  it('refuses a request without PKCE, an unknown redirect address and a foreign verifier', async () => {
    const withoutPkce = new URL(authorizationUrl());
    withoutPkce.searchParams.delete('code_challenge');
    withoutPkce.searchParams.delete('code_challenge_method');
    const refused = await aBrowser()(withoutPkce.toString());
    expect(refused.headers.get('location')).toContain('error=invalid_request');

    const elsewhere = await aBrowser()(authorizationUrl({ redirect_uri: 'http://evil.test/' }));
    expect(elsewhere.status).toBe(400);
    expect(await elsewhere.text()).toContain('Sign-in did not work');

    const code = (await choose({ name: 'Ann', email: 'ann@example.com' })).searchParams.get('code');
    const stolen = await redeem(code ?? '', {
      code_verifier: randomBytes(32).toString('base64url'),
    });
    expect(stolen.status).toBe(400);
  });

  it('describes the person to a client that sends the token in the address, as passport does', async () => {
    const back = await choose({ name: 'Ann', email: 'ann@example.com' });
    const answer = await redeem(back.searchParams.get('code') ?? '');
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const person = await fetch(`${standIn.endpoints.userinfo}?access_token=${token}`);
    expect(await person.json()).toMatchObject({ email: 'ann@example.com', email_verified: true });
  });

  it('gives a code away once only', async () => {
    const code = (await choose({ name: 'Ann', email: 'ann@example.com' })).searchParams.get('code');
    expect((await redeem(code ?? '')).status).toBe(200);
    expect((await redeem(code ?? '')).status).toBe(400);
  });

  it('says that a page is too old when its sign-in is gone', async () => {
    const answer = await fetch(`${standIn.url}/interaction/gone`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('This page is too old');
  });

  it('works under the name localhost as well', async () => {
    const answer = await fetch(authorizationUrl().replace('127.0.0.1', 'localhost'), {
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
  });
});

describe('starting the stand-in', () => {
  const nodeEnv = process.env.NODE_ENV;
  afterEach(() => {
    process.env.NODE_ENV = nodeEnv;
  });

  it('is refused in production', async () => {
    process.env.NODE_ENV = 'production';
    await expect(startIdentityStandIn(options)).rejects.toThrow(/production/);
  });

  it('is refused on an address other computers can reach', async () => {
    await expect(startIdentityStandIn({ ...options, host: '0.0.0.0' })).rejects.toThrow(/loopback/);
  });

  it('prints no warning of the provider library', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const info = jest.spyOn(console, 'info').mockImplementation(() => undefined);
    const another = await startIdentityStandIn(options);
    await another.close();
    expect([...warn.mock.calls, ...info.mock.calls]).toEqual([]);
    warn.mockRestore();
    info.mockRestore();
  });
});
