import type { Browser, Locator, Page } from 'playwright-core';
import { chromiumPath, laptop, launchBrowser, openDevice, phone, untilQuiet } from './browser';
import { signIn } from './sign-in';
import { SCHOOL_DAY, type Stack, startStack } from './stack';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;

let stack: Stack;
let browser: Browser;

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).first(); // prettier-ignore
const field = (page: Page): Locator => page.getByRole('main').getByRole('textbox').first();
const dialogField = (page: Page): Locator => page.getByRole('dialog').getByRole('textbox').first();
const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save', exact: true }).click(); // prettier-ignore
/** By its place: an open dialog hides the rest of the page from whoever asks by role. */
const notice = (page: Page): Locator => page.locator('[role=status]', { hasText: 'BrightPath does not answer.' }); // prettier-ignore

/** One screen: what is done on it while the api is stopped, what it says then, and what shows that it is well again. */
interface Screen {
  readonly at: string;
  readonly act: (page: Page) => Promise<void>;
  readonly says: RegExp;
  /** Pressed again once the api is back, where somebody has to. */
  readonly again?: (page: Page) => Promise<void>;
  readonly kept?: { readonly in: (page: Page) => Locator; readonly is: string };
}

/** Fills the first field of a row's sheet, and saves. */
const renaming = (row: string, is: string): Pick<Screen, 'act' | 'again' | 'kept'> => ({
  act: async (page) => {
    await button(page, row).click();
    await dialogField(page).fill(is);
    await save(page);
  },
  again: save,
  kept: { in: dialogField, is },
});

const DELETING_WAITS = /Correcting and deleting have to wait/;
const NO_CONNECTION = /There is no connection to BrightPath right now/;
const screens: readonly Screen[] = [
  {
    at: '/today',
    act: (page) => button(page, /^Done: /).click(),
    says: /kept on this device and sent/,
  },
  {
    at: '/week',
    act: async (page) => {
      await page.getByRole('link', { name: 'Next week' }).click();
      await page.getByRole('heading', { level: 1, name: 'Week of 30 November' }).waitFor();
      expect(await page.getByRole('group', { name: 'Lessons of the week' }).count()).toBe(0);
    },
    says: /The week could not be loaded/,
  },
  {
    at: '/generate',
    act: (page) => page.getByRole('main').getByRole('button', { name: /plan/i }).last().click(),
    says: /The plan could not be made/,
  },
  {
    at: '/settings/family',
    act: async (page) => {
      await field(page).fill('The Rivers of Porto');
      await save(page);
    },
    says: NO_CONNECTION,
    again: save,
    kept: { in: field, is: 'The Rivers of Porto' },
  },
  { at: '/settings/people', says: NO_CONNECTION, ...renaming('Noah', 'Noah Benjamin') },
  { at: '/settings/time', says: NO_CONNECTION, ...renaming('Piano lesson', 'Piano at school') },
  { at: '/settings/subjects', says: NO_CONNECTION, ...renaming('Coding', 'Coding and robots') },
  {
    at: '/settings/members',
    act: async (page) => {
      await field(page).fill('tom@example.com');
      await button(page, 'Invite').click();
    },
    says: NO_CONNECTION,
    kept: { in: field, is: 'tom@example.com' },
  },
  {
    at: '/settings/appearance',
    act: (page) => page.getByRole('link', { name: 'People with access' }).click(),
    says: /This list could not be loaded/,
  },
  {
    at: '/settings/feedback',
    act: async (page) => {
      const remove = button(page, /^Delete: /);
      // A page that came to the front has asked the server already, and may know: then it says that deleting has to wait.
      const pressed = await remove.click({ timeout: 3_000 }).then(() => true, () => false); // prettier-ignore
      if (!pressed) return;
      await page.getByRole('dialog').getByRole('button', { name: /Delete/ }).click(); // prettier-ignore
    },
    says: new RegExp(`${NO_CONNECTION.source}|${DELETING_WAITS.source}`),
  },
  {
    at: '/settings/privacy',
    act: (page) => page.getByRole('main').getByRole('switch').last().click(),
    says: /Your choice could not be saved/,
  },
  {
    at: '/settings/devices',
    act: async (page) => {
      await button(page, 'Sign out everywhere').click();
      await page.getByRole('dialog').getByRole('button', { name: /Sign out/ }).click(); // prettier-ignore
    },
    says: NO_CONNECTION,
  },
];

inBrowser('with the api stopped', () => {
  beforeAll(async () => {
    // Among what is done while the api is away is the tick of a lesson of today, so today is a school day.
    stack = await startStack({ now: SCHOOL_DAY, trains: false });
    await stack.addDemoFamily();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  test('every screen says so, keeps what was typed, and is well again by itself', async () => {
    const device = await openDevice(browser, laptop, stack);
    const first = await device.newPage();
    await signIn(first, stack.url, 'Anna Rivers');
    const open = new Map<Screen, Page>();
    for (const screen of screens) {
      const page = await device.newPage();
      await page.goto(`${stack.url}${screen.at}`);
      await untilQuiet(page);
      open.set(screen, page);
    }

    await stack.stopApi();
    for (const [{ act, says, kept }, page] of open) {
      await page.bringToFront();
      await act(page);
      await page.getByText(says).first().waitFor();
      await notice(page).waitFor();
      if (kept) expect(await kept.in(page).inputValue()).toBe(kept.is);
    }

    await stack.startApi();
    for (const [{ says, again, kept }, page] of open) {
      await page.bringToFront();
      await notice(page).waitFor({ state: 'detached' });
      if (kept) expect(await kept.in(page).inputValue()).toBe(kept.is);
      if (!again) continue;
      await again(page);
      await page.getByText(says).waitFor({ state: 'detached' });
    }
    await device.close();
  });

  test('a tick is kept through a reload and sent later, and nothing moves under the finger', async () => {
    const device = await openDevice(browser, phone, stack);
    const page = await device.newPage();
    await signIn(page, stack.url, 'Anna Rivers');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const tick = page.getByRole('button', { name: /^Done: /, pressed: false }).first();
    await page.goto(`${stack.url}/today`);
    await tick.waitFor();
    await untilQuiet(page);
    const name = (await tick.getAttribute('aria-label')) ?? '';
    const same = page.getByRole('button', { name, exact: true });
    // A row holds a long and a brief line, of which it shows one.
    const unsent = page.getByText(/not sent yet/).filter({ visible: true });
    // What was marked before the page was opened lies folded.
    const openDone = () => page.getByText(/^\d+ done$/).click();

    await stack.stopApi();
    await same.scrollIntoViewIfNeeded();
    const before = await same.boundingBox();
    await same.tap();
    await unsent.waitFor();
    await notice(page).waitFor();
    expect(await same.boundingBox()).toEqual(before);
    await page.reload();
    await openDone();
    await unsent.waitFor();
    expect(await same.getAttribute('aria-pressed')).toBe('true');

    await stack.startApi();
    await unsent.waitFor({ state: 'hidden' });
    await page.getByText('The change kept here has been sent.').first().waitFor();
    await page.reload();
    await openDone();
    await same.waitFor();
    expect(await same.getAttribute('aria-pressed')).toBe('true');
    await device.close();
  });

  test('a screen stands where the code of its parts does not come, and has them once it does', async () => {
    // A device that has not stored the app, as on a first visit: a toast and a sheet have still to be loaded.
    const device = await openDevice(browser, phone, stack, { installs: false });
    const page = await device.newPage();
    await signIn(page, stack.url, 'Anna Rivers');
    await page.goto(`${stack.url}/today`);
    const tick = page.getByRole('button', { name: /^Done: /, pressed: false }).first();
    await tick.waitFor();
    await untilQuiet(page);

    await stack.stopApi();
    await tick.tap();
    await page.getByText(/not sent yet/).filter({ visible: true }).waitFor(); // prettier-ignore
    await button(page, 'Life happened').tap();
    await page.getByText('This did not load. Nothing was changed.').waitFor();
    expect(await page.getByRole('heading', { level: 1, name: 'Today' }).count()).toBe(1);

    await stack.startApi();
    await page.getByRole('dialog', { name: 'Life happened' }).waitFor();
    await device.close();
  });
});
