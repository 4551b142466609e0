import type { Browser, Page } from 'playwright-core';
import {
  chromiumPath,
  complaintsOf,
  laptop,
  launchBrowser,
  openDevice,
  phone,
  untilQuiet,
} from './browser';
import { expectChecked } from './keyboard';
import { Looking } from './looking';
import { signIn } from './sign-in';
import { sharedStack, type Stack } from './stack';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;

let stack: Stack;
let browser: Browser;

/**
 * Gives the family the rest of this week off, so that today is its last school day, whatever day it is. The demo
 * family lives in the time zone of this process; the browser is elsewhere, where it may be tomorrow.
 */
async function endTheWeekToday(page: Page): Promise<void> {
  const today = stack.now();
  const weekday = today.getDay() || 7;
  if (weekday >= 5) return;
  const dayOf = (days: number) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + days, 12).toLocaleDateString(
      'en-CA',
    );
  const holiday = {
    title: 'Rest of the week',
    startDate: dayOf(1),
    endDate: dayOf(7 - weekday),
  };
  const status = await page.evaluate(async (body) => {
    const csrf = /bp_csrf=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const answer = await fetch('/api/v1/holidays', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-CSRF-Token': decodeURIComponent(csrf),
        'Idempotency-Key': 'the-rest-of-this-week',
      },
      body: JSON.stringify(body),
    });
    return answer.status;
  }, holiday);
  expect(status).toBe(201);
}

/** Ticks one of today's lessons and answers the question that follows; on a day off, tells of a lesson that is over. */
async function tickAndRate(page: Page, looking: Looking): Promise<void> {
  await page.goto(`${stack.url}/today`);
  await untilQuiet(page);
  const ticks = page.getByRole('button', { name: /^Done: /, pressed: false });
  if ((await ticks.count()) === 0) return rateInPanel(page, looking);
  const tick = page.getByRole('button', {
    name: (await ticks.first().getAttribute('aria-label')) ?? '',
    exact: true,
  });
  await tick.scrollIntoViewIfNeeded();
  const before = await tick.boundingBox();
  await tick.click();
  const faces = page.getByRole('radiogroup', { name: /^How was (?!the week)/ });
  await faces.waitFor();
  expect(await tick.boundingBox()).toEqual(before);
  await looking.at('the question about a lesson');
  const good = faces.getByRole('radio', { name: 'Good' });
  await good.click();
  await expectChecked(good);
  expect(await tick.boundingBox()).toEqual(before);
}

/** Friday, which is what a family looks back at on a Saturday or Sunday: its days off. */
function lastSchoolDay(): string {
  const today = stack.now();
  const since = ((today.getDay() || 7) - 5 + 7) % 7;
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() - since, 12);
  return day.toLocaleDateString('en-CA');
}

/** Opens a lesson of the last school day, and there says otherwise of it than before. */
async function rateInPanel(page: Page, looking: Looking): Promise<void> {
  await page.goto(`${stack.url}/week/${lastSchoolDay()}`);
  await page
    .getByRole('button', { name: /, (planned|done|partly done|skipped)$|\d min\b/ })
    .last()
    .click();
  const panel = page.getByRole('dialog');
  const done = panel.getByRole('radio', { name: 'Done' }).first();
  await done.waitFor();
  if (!(await done.isChecked())) await done.click();
  await panel
    .getByRole('radio', { name: /^(Hard|Okay|Good)$/, checked: false })
    .first()
    .click();
  await page
    .getByText(/: (hard|okay|good)$/)
    .first()
    .waitFor();
  await looking.at('a lesson with faces');
}

inBrowser('what a family says, in a real browser', () => {
  beforeAll(async () => {
    stack = await sharedStack();
    await stack.addDemoFamily();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  // The laptop answers for one week, the phone for the other: each is asked about only once.
  test.each([
    ['on a laptop', laptop],
    ['on a phone', phone],
  ])(
    'a parent ticks, gives a face and stars, and finds and deletes what was said, %s',
    async (_where, viewport) => {
      const device = await openDevice(browser, viewport, stack, { installs: false });
      const page = await device.newPage();
      const complaints = complaintsOf(page);
      const looking = new Looking(page);
      await signIn(page, stack.url, 'Anna Rivers');
      await tickAndRate(page, looking);

      await endTheWeekToday(page);
      await page.goto(`${stack.url}/today`);
      const card = page.getByRole('region', { name: /^How was the week of/ });
      await card.waitFor();
      const week = /the week of (.*)\?/.exec(await card.getByRole('heading').innerText())?.[1];
      await card.getByRole('radio', { name: '4 stars' }).check({ force: true });
      await card.getByText('Kept', { exact: true }).waitFor();
      await card.getByText('Fully').first().click();
      await looking.at('the question about a week');
      await card.getByRole('button', { name: 'Done' }).click();
      await page.getByText('Noted: 4 stars for the week', { exact: true }).waitFor();
      await card.waitFor({ state: 'detached' });

      await page.goto(`${stack.url}/settings/feedback`);
      const entries = page.getByRole('list', { name: /newest first/ }).getByRole('button', {
        name: /^Delete: /,
      });
      await entries.first().waitFor();
      await looking.at('what you told us');
      const ofWeek = page.getByRole('button', { name: `Delete: Week of ${week}` });
      await ofWeek.click();
      await looking.at('the question before deleting');
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await ofWeek.waitFor({ state: 'detached' });
      await page.reload();
      await entries.first().waitFor();
      expect(await ofWeek.count()).toBe(0);

      expect(looking.findings).toEqual({});
      expect(complaints).toEqual([]);
      await device.close();
    },
  );
});
