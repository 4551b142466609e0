import { SessionsService } from '../../src/auth/sessions/sessions.service.js';
import { AuditEntry, AuthSession } from '../../src/persistence/index.js';
import { FixedClock } from '../../src/platform/index.js';
import type { DevicesDto } from '../../src/auth/dto/device.dto.js';
import { Browser } from './browser.js';
import { anAccount, startApi, type TestApi } from '../../src/testing/index.js';

const minute = 60_000;
const start = new Date('2026-09-07T08:00:00Z');

let api: TestApi;
let clock: FixedClock;

beforeAll(async () => {
  clock = new FixedClock(start);
  api = await startApi({ clock });
});
afterAll(() => api.close());

/** A browser that has signed in. */
async function aSignedInBrowser(accountId?: string) {
  const id = accountId ?? (await api.rows.insert(anAccount())).id;
  const tokens = await api.app
    .get(SessionsService, { strict: false })
    .open(id, { browser: 'Chrome', system: 'Android' });
  const browser = new Browser('http://localhost:8000', api.url);
  browser.setCookie('bp_access', tokens.accessToken);
  browser.setCookie('bp_refresh', tokens.refreshToken, '/api/v1/auth');
  // The first refresh also hands out the CSRF cookie; until then any pair that matches will do.
  browser.setCookie('bp_csrf', 'a matching pair');
  return { browser, accountId: id, sessionId: tokens.sessionId };
}

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;
const session = (browser: Browser) => browser.open('/api/v1/auth/session');
const refresh = (browser: Browser) => browser.change('POST', '/api/v1/auth/refresh');

function aCopyOf(browser: Browser): Browser {
  const copy = new Browser('http://localhost:8000', api.url);
  for (const name of ['bp_access', 'bp_csrf']) copy.setCookie(name, browser.cookie(name) ?? '');
  copy.setCookie('bp_refresh', browser.cookie('bp_refresh') ?? '', '/api/v1/auth');
  return copy;
}

describe('the access token', () => {
  test('is asked for, and a made-up one is none', async () => {
    const nobody = new Browser('http://localhost:8000', api.url);
    expect(await codeOf(await session(nobody))).toBe('auth.required');
    nobody.setCookie('bp_access', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.');
    expect(await codeOf(await session(nobody))).toBe('auth.required');
  });

  test('ends after 15 minutes, and a refresh goes on', async () => {
    const { browser } = await aSignedInBrowser();
    expect((await session(browser)).status).toBe(200);
    clock.advance(15 * minute);
    const late = await session(browser);
    expect([late.status, await codeOf(late)]).toEqual([401, 'auth.expired']);
    expect((await refresh(browser)).status).toBe(204);
    expect((await session(browser)).status).toBe(200);
  });
});

describe('the refresh token', () => {
  test('changes at every use, and only its hash is kept', async () => {
    const { browser, sessionId } = await aSignedInBrowser();
    const before = browser.cookie('bp_refresh') ?? '';
    await refresh(browser);
    const after = browser.cookie('bp_refresh') ?? '';
    expect(after).not.toBe(before);
    const row = await api.rows.dataSource
      .getRepository(AuthSession)
      .findOneByOrFail({ id: sessionId });
    expect(row.refreshTokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(after);
  });

  test('used again later by a thief ends the session for both, and is written down', async () => {
    const { browser, sessionId } = await aSignedInBrowser();
    const thief = aCopyOf(browser);
    await refresh(browser);
    clock.advance(11_000);
    expect([(await refresh(thief)).status, (await refresh(browser)).status]).toEqual([401, 401]);
    expect((await session(browser)).status).toBe(401);
    const { dataSource } = api.rows;
    const row = await dataSource.getRepository(AuthSession).findOneByOrFail({ id: sessionId });
    expect(row.revokedReason).toBe('reuse');
    const audit = await dataSource.getRepository(AuditEntry).findBy({ subjectId: sessionId });
    expect(audit.map(({ action }) => action)).toContain('session.reuse-detected');
  });

  test('from two rotations ago ends the session at once', async () => {
    const { browser } = await aSignedInBrowser();
    const thief = aCopyOf(browser);
    await refresh(browser);
    await refresh(browser);
    expect((await refresh(thief)).status).toBe(401);
    expect((await refresh(browser)).status).toBe(401);
  });

  test('whose answer was lost can be sent again, and what comes works from then on', async () => {
    const { browser } = await aSignedInBrowser();
    const lost = aCopyOf(browser);
    await refresh(lost);
    clock.advance(5_000);
    expect((await refresh(browser)).status).toBe(204);
    expect(browser.cookie('bp_refresh')).toBe(lost.cookie('bp_refresh'));
    for (let times = 0; times < 3; times++) {
      clock.advance(20 * minute);
      expect((await refresh(browser)).status).toBe(204);
      expect((await session(browser)).status).toBe(200);
    }
  });

  test('of a thief who came within the grace ends the session at the second use', async () => {
    const { browser } = await aSignedInBrowser();
    const thief = aCopyOf(browser);
    await refresh(browser);
    expect((await refresh(thief)).status).toBe(204);
    clock.advance(15 * minute);
    expect((await refresh(thief)).status).toBe(204);
    clock.advance(15 * minute);
    expect([(await refresh(browser)).status, (await refresh(thief)).status]).toEqual([401, 401]);
  });

  test('may be sent by two tabs at once; both are given the same next one', async () => {
    const { browser } = await aSignedInBrowser();
    const otherTab = aCopyOf(browser);
    const answers = await Promise.all([refresh(browser), refresh(otherTab)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    const given = answers.flatMap((answer) =>
      answer.headers.getSetCookie().filter((line) => line.startsWith('bp_refresh=')),
    );
    expect(given).toHaveLength(2);
    expect(new Set(given.map((line) => line.split(';')[0])).size).toBe(1);
    expect((await session(otherTab)).status).toBe(200);
  });

  test('that we never issued ends nothing', async () => {
    const { browser, sessionId } = await aSignedInBrowser();
    const stranger = aCopyOf(browser);
    stranger.setCookie('bp_refresh', `${sessionId}.made.up`, '/api/v1/auth');
    expect((await refresh(stranger)).status).toBe(401);
    expect((await refresh(browser)).status).toBe(204);
  });

  test('ends after 30 days away', async () => {
    const { browser } = await aSignedInBrowser();
    clock.advance(30 * 24 * 60 * minute);
    expect((await refresh(browser)).status).toBe(401);
  });
});

describe('signing out', () => {
  test('ends this device at once, its access token too, and takes the cookies away', async () => {
    const { browser } = await aSignedInBrowser();
    await refresh(browser);
    const stolen = aCopyOf(browser);
    expect((await browser.change('POST', '/api/v1/auth/sign-out')).status).toBe(204);
    expect(browser.cookie('bp_access')).toBeUndefined();
    expect(browser.cookie('bp_refresh')).toBeUndefined();
    expect((await session(stolen)).status).toBe(401);
  });

  test('everywhere ends the other devices too', async () => {
    const { browser: phone, accountId } = await aSignedInBrowser();
    const { browser: laptop } = await aSignedInBrowser(accountId);
    await refresh(phone);
    expect((await phone.change('POST', '/api/v1/auth/sign-out-everywhere')).status).toBe(204);
    expect((await session(laptop)).status).toBe(401);
    expect((await refresh(laptop)).status).toBe(401);
  });

  test('the devices are listed, and one can be removed from another', async () => {
    const { browser: phone, accountId } = await aSignedInBrowser();
    const { browser: laptop, sessionId } = await aSignedInBrowser(accountId);
    await refresh(phone);
    const { items } = (await (await phone.open('/api/v1/auth/devices')).json()) as DevicesDto;
    expect(items.map(({ browser, system, current }) => [browser, system, current])).toEqual(
      expect.arrayContaining([
        ['Chrome', 'Android', true],
        ['Chrome', 'Android', false],
      ]),
    );
    expect((await phone.change('DELETE', `/api/v1/auth/devices/${sessionId}`)).status).toBe(204);
    expect((await session(laptop)).status).toBe(401);
  });

  test('another person’s device is not found', async () => {
    const { browser } = await aSignedInBrowser();
    const { browser: other, sessionId } = await aSignedInBrowser();
    await refresh(browser);
    const answer = await browser.change('DELETE', `/api/v1/auth/devices/${sessionId}`);
    expect([answer.status, await codeOf(answer)]).toEqual([404, 'device.not-found']);
    expect((await session(other)).status).toBe(200);
  });
});
