import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  chromiumPath,
  complaintsOf,
  laptop,
  launchBrowser,
  openDevice,
  phone,
  untilQuiet,
} from './browser';
import { Hand } from './hand';
import { expectChecked, expectFocused, focusedText, tabInto } from './keyboard';
import { Looking } from './looking';
import { answerStandIn, childFields, giveConsent, reachReview, signIn } from './newcomer';
import { screens } from './screens';
import { sharedStack, type Stack } from './stack';
import { Walk } from './walk';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;
if (chromiumPath === undefined)
  process.stderr.write('No Chromium was found (CHROMIUM_PATH names one): e2e is skipped.\n');

/** Addresses of this run, so that it may be repeated against a stack that keeps its data. */
const run = Date.now().toString(36);
const children = [
  { name: 'Ella', age: 9 },
  { name: 'Noah', age: 6 },
];

let stack: Stack;
let browser: Browser;

/** Any lesson as the grid and the list of a day name it: late in a week there may be few. */
const lesson = /, planned$|\d min\b/;

const isWeek = (url: URL): boolean => url.pathname.startsWith('/week/');

inBrowser('in a real browser', () => {
  beforeAll(async () => {
    stack = await sharedStack();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  describe.each([
    ['on a laptop', laptop],
    ['on a phone', phone],
  ])('a newcomer %s', (_where, viewport) => {
    const person = { name: 'Ana Brook', email: `ana.${run}.${viewport.width}@example.com` };
    let device: BrowserContext;
    let page: Page;
    let complaints: string[];

    beforeAll(async () => {
      device = await openDevice(browser, viewport, stack);
      page = await device.newPage();
      complaints = complaintsOf(page);
    });
    afterEach(() => complaints.splice(0));
    afterAll(() => device?.close());

    test('has a first week after at most 25 actions', async () => {
      const hand = new Hand(page);
      const looking = new Looking(page);
      await reachReview(hand, stack.url, { person, children, look: looking.at });
      await hand.press(hand.button('Make our first week'));
      await hand.arrives('Making your plan');
      await looking.at('generate');
      await page.waitForURL(isWeek);
      await page.getByText(/Your plan for .* is ready/).waitFor();
      await looking.at('first week');
      expect(hand.actions).toBeLessThanOrEqual(25);
      expect(looking.findings).toEqual({});
      expect(complaints).toEqual([]);
    });

    test('marks a lesson done and finds it so after a reload', async () => {
      const looking = new Looking(page);
      await page.getByRole('button', { name: lesson }).first().click();
      await page.getByRole('dialog').getByRole('radiogroup').first().waitFor();
      await looking.at('lesson');
      // Whoever reloads before it is answered has it sent once more, which is refused and then found to be so already.
      const answered = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
      await page.getByRole('dialog').getByRole('radio', { name: 'Done' }).click();
      await answered;
      await page.getByText(/^1 of \d+ lessons done/).waitFor();
      await page.reload();
      await page.getByText(/^1 of \d+ lessons done/).waitFor();
      expect(looking.findings).toEqual({});
      expect(complaints).toEqual([]);
    });

    test('finds no barrier on any screen', async () => {
      const looking = new Looking(page);
      const walk = new Walk(page);
      // On the laptop every address is opened as from a bookmark; on the phone the way leads through the app.
      const goes = async (path: string): Promise<void> => {
        if (viewport === phone) return walk.to(path);
        await page.goto(stack.url + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await untilQuiet(page);
      };
      for (const path of screens) {
        await goes(path);
        await looking.at(path);
      }
      if (viewport === phone) expect(walk.seen.size).toBeGreaterThan(20);
      await page.goto(`${stack.url}/settings/members`);
      await page.getByRole('combobox', { name: 'Role' }).last().click();
      await page.getByRole('listbox').waitFor();
      await looking.at('an open list');
      expect(looking.findings).toEqual({});
      expect(complaints).toEqual([]);
    });

    test('sees no field red before typing, and no message over what leads on', async () => {
      await page.goto(`${stack.url}/welcome/adults`);
      await page.getByRole('button', { name: 'Add another adult' }).click();
      await page.getByText(/Saved/).first().waitFor();
      expect(await page.locator('[aria-invalid=true]').count()).toBe(0);
      const remove = page
        .getByRole('region')
        .getByRole('button', { name: /^Remove/ })
        .last();
      await remove.click();
      const message = page.getByRole('listitem').filter({ hasText: 'Undo' });
      await message.waitFor();
      const [next, over] = [
        await page.getByRole('button', { name: 'Next', exact: true }).boundingBox(),
        await message.boundingBox(),
      ];
      expect((over?.y ?? 0) + (over?.height ?? 0)).toBeLessThanOrEqual(next?.y ?? 0);
      await message.getByRole('button', { name: 'Undo' }).click();
      await remove.click();
    });

    test('is told when the connection is gone, and when it is back', async () => {
      await page.goto(`${stack.url}/week`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await device.setOffline(true);
      const notice = page.getByText('You are offline.', { exact: true });
      await notice.waitFor();
      await device.setOffline(false);
      await notice.waitFor({ state: 'detached' });
    });
  });

  test('a week can be walked, opened and marked with the keyboard alone', async () => {
    const device = await openDevice(browser, laptop, stack, { installs: false });
    const page = await device.newPage();
    const hand = new Hand(page);
    const person = { name: 'Kay Board', email: `kay.${run}@example.com` };
    await reachReview(hand, stack.url, { person, children, look: () => Promise.resolve() });
    await hand.press(hand.button('Make our first week'));
    await page.waitForURL(isWeek);
    const grid = page.getByRole('group', { name: 'Lessons of the week' });
    await grid.waitFor();

    await tabInto(page, grid);
    const before = await focusedText(page);
    await page.keyboard.press('ArrowDown');
    const lesson = await focusedText(page);
    expect(lesson).not.toBe(before);
    expect(lesson).toMatch(/, planned$/);

    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    const skipped = panel.getByRole('radio', { name: 'Skipped' });
    await tabInto(page, panel.getByRole('radiogroup').first());
    await page.keyboard.press('ArrowLeft');
    await expectFocused(skipped);
    await page.keyboard.press('Space');
    await expectChecked(skipped);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await focusedText(page)).toBe(lesson.replace(/, planned$/, ', skipped'));

    // An empty place is the next stop, and its day and time are filled in.
    await tabInto(page, page.getByRole('button', { name: /^Add a lesson on / }).first());
    const name = () => page.locator(':focus').getAttribute('aria-label');
    const time = /\d+:\d+$/.exec((await name()) ?? '')?.[0] ?? '';
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Add a lesson' });
    expect(await sheet.getByLabel('Starts at').inputValue()).toBe(time.padStart(5, '0'));
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await name()).toMatch(/^Add a lesson on /);
    await device.close();
  });

  test('a session that ends in the middle of a form loses nothing', async () => {
    const device = await openDevice(browser, phone, stack, { installs: false });
    const page = await device.newPage();
    const hand = new Hand(page);
    const mia = { name: 'Mia Lake', email: `mia.${run}@example.com` };
    await signIn(hand, stack.url, mia);
    await hand.arrives('Before we begin');
    await giveConsent(hand);
    await hand.arrives('First, about you');
    await hand.press(hand.button('Use the suggestions for the rest'));
    await childFields(hand, 0).name.fill('Ella');
    await device.clearCookies();
    await childFields(hand, 0).age.fill('9');

    const again = page.getByRole('dialog', { name: 'Sign in again to go on' });
    const newTab = device.waitForEvent('page');
    await again.getByRole('link', { name: 'Sign in in a new tab' }).click();
    await answerStandIn(new Hand(await newTab), mia);
    await again.waitFor({ state: 'detached' });
    await page.getByText('Saved', { exact: true }).waitFor();

    await page.reload();
    await hand.arrives('Who is learning?');
    expect(await childFields(hand, 0).name.inputValue()).toBe('Ella');
    expect(await childFields(hand, 0).age.inputValue()).toBe('9');
    await device.close();
  });
});
