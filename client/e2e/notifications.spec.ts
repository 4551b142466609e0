import type { Browser, Page } from 'playwright-core';
import { addDays, mondayOf } from '../src/lib/plain-date';
import { isTooWide, seriousFindings } from './accessibility';
import { chromiumPath, complaintsOf, laptop, launchBrowser, openDevice, phone, untilQuiet } from './browser'; // prettier-ignore
import { send } from './send';
import { signIn } from './sign-in';
import { sharedStack, type Stack } from './stack';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;
const widths = [phone, { width: 1024, height: 768 }, laptop];

let stack: Stack;
let browser: Browser;

/** A picture for whoever wants to look: `PICTURES=folder npm test …`. */
async function picture(page: Page, name: string): Promise<void> {
  const { PICTURES: folder } = process.env;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

inBrowser('somebody who is told', () => {
  beforeAll(async () => {
    stack = await sharedStack();
    await stack.addDemoFamily();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  test('sees at once that a plan is ready, reads it, and chooses how to be told', async () => {
    const device = await openDevice(browser, laptop, stack);
    const page = await device.newPage();
    const complaints = complaintsOf(page);
    await signIn(page, stack.url, 'Anna Rivers');
    const bell = page.getByRole('button', { name: /^Notifications/ });
    await bell.waitFor();
    await send(page, ['POST', '/notifications/read-all']);
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
    const monday = addDays(mondayOf(stack.now().toISOString().slice(0, 10)), 21);
    const asked = { title: 'Later', startDate: monday, endDate: addDays(monday, 4) };
    await send(page, ['POST', '/schedules', asked]);
    // Nobody reloads: the event of the plan, the row and the event of the row come by themselves.
    await page.getByRole('button', { name: /^Notifications, \d+ new/ }).waitFor();
    await picture(page, 'bell-1280');
    await page.keyboard.press('Tab');
    await bell.focus();
    await page.keyboard.press('Enter');
    const list = page.getByRole('dialog', { name: 'Notifications' });
    const ready = list.getByRole('link', { name: /Your plan from .* is ready/ }).first();
    await ready.waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'list-1280');
    await ready.click();
    await page.waitForURL(`**/week/${monday}`);
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();

    for (const size of widths) {
      await page.setViewportSize(size);
      await page.goto(`${stack.url}/settings/notifications`);
      const choice = page.getByRole('checkbox', { name: 'The plan of the day, in the morning: E-mail' }); // prettier-ignore
      await choice.waitFor();
      await untilQuiet(page);
      expect(await isTooWide(page)).toBe(false);
      expect(await seriousFindings(page)).toEqual([]);
      await picture(page, `settings-${size.width}`);
      const before = await choice.isChecked();
      await choice.focus();
      await page.keyboard.press('Space');
      await untilQuiet(page);
      await page.reload();
      await choice.waitFor();
      expect(await choice.isChecked()).toBe(!before);
    }
    await page.setViewportSize(phone);
    await page.goto(`${stack.url}/today`);
    await bell.click();
    await list.waitFor();
    expect(await isTooWide(page)).toBe(false);
    await picture(page, 'list-390');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  test('is invited by a mail that reads well in light and in dark, and can end the mails at one press', async () => {
    const device = await openDevice(browser, laptop, stack, { installs: false });
    const page = await device.newPage();
    await signIn(page, stack.url, 'Anna Rivers');
    const email = `sam.${Date.now()}@example.org`;
    await send(page, ['POST', '/invitations', { email, role: 'editor' }]);
    const mail = page.locator('li', { hasText: email }).getByRole('link');
    for (;;) {
      await page.goto(`${stack.url}/dev/mail`);
      if ((await mail.count()) > 0) break;
    }
    await mail.click();
    await page.getByRole('heading', { level: 1, name: /invites you to/ }).waitFor();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('link', { name: 'Accept the invitation' }).waitFor();
    const source = await page.locator('iframe').getAttribute('src');
    const link = await frame.getByRole('link', { name: 'No more mails' }).getAttribute('href');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(stack.url + source!);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await picture(page, `mail-${colorScheme}`);
    }
    await page.goto(link!);
    await page.getByRole('button', { name: 'No more mails' }).click();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
  });
});
