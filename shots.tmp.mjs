import { chromium } from 'playwright-core';
import { readFile } from 'node:fs/promises';
const url = process.env.URL,
  folder = process.env.BRIGHTPATH_DATA;
const { clockShiftMs } = JSON.parse(await readFile(`${folder}/running.json`, 'utf8'));
const shift = `(${function (shiftMs) {
  const M = Date;
  const now = () => M.now() + shiftMs;
  globalThis.Date = new Proxy(M, {
    construct: (t, v, n) => Reflect.construct(t, v.length === 0 ? [now()] : v, n),
    apply: () => new M(now()).toString(),
    get: (t, p) => (p === 'now' ? now : Reflect.get(t, p)),
  });
}})(${clockShiftMs})`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const only = process.argv[2];
for (const [name, width, height, scheme] of [
  ['p', 390, 844, 'light'],
  ['pd', 390, 844, 'dark'],
  ['t', 1024, 768, 'light'],
  ['d', 1280, 800, 'light'],
  ['dd', 1280, 800, 'dark'],
]) {
  if (only && !only.split(',').includes(name)) continue;
  const ctx = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    hasTouch: width < 500,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  await ctx.addInitScript(shift);
  ctx.setDefaultTimeout(20000);
  const page = await ctx.newPage();
  const shot = async (n, full) =>
    page.screenshot({ path: `/tmp/shots/${name}-${n}.png`, fullPage: !!full });
  const step = async (n, f) => {
    try {
      await f();
    } catch (e) {
      console.log(name, n, String(e).split('\n')[0]);
      await shot(`${n}-fail`);
    }
  };
  await page.goto(url);
  await page.getByRole('link', { name: 'Continue with Google' }).click();
  await page.getByRole('button', { name: 'Anna Rivers' }).first().click();
  await page.waitForURL(/week|today/);
  await step('today', async () => {
    await page.goto(`${url}/today`);
    await page.waitForLoadState('networkidle');
    await shot('today');
    const t = page.getByRole('button', { name: /^Done: /, pressed: false });
    const n = await t.nth(1).getAttribute('aria-label');
    const same = page.getByRole('button', { name: n, exact: true });
    const a = await same.boundingBox();
    await same.click();
    await page
      .getByRole('radiogroup', { name: /^How was/ })
      .first()
      .waitFor();
    const b = await same.boundingBox();
    console.log(name, 'tick moved', a.y - b.y, a.x - b.x);
    await shot('today-ticked');
    await shot('today-full', true);
  });
  await step('week', async () => {
    await page.goto(`${url}/week`);
    await page.waitForLoadState('networkidle');
    await shot('week');
  });
  await step('subjects', async () => {
    await page.goto(`${url}/settings/subjects`);
    await page.waitForLoadState('networkidle');
    await shot('subjects');
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(Mathematics|Reading)/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(400);
    await shot('subject-sheet');
  });
  await step('answers', async () => {
    await page.goto(`${url}/settings/answers`);
    await page.waitForLoadState('networkidle');
    await shot('answers');
  });
  await step('welcome', async () => {
    await page.goto(`${url}/welcome/adults`);
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Add another adult' }).click();
    await page.waitForTimeout(3500);
    await shot('adult');
    await page
      .getByRole('region')
      .getByRole('button', { name: /^Remove/ })
      .last()
      .click();
    await page.waitForTimeout(700);
    await shot('adult-removed');
    await page.goto(`${url}/welcome/subjects-1`);
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { expanded: false }).first().click();
    await page.waitForTimeout(400);
    await shot('welcome-subject');
  });
  await step('feedback', async () => {
    await page.goto(`${url}/today`);
    await page.waitForLoadState('networkidle');
    const c = page.getByRole('radio', { name: '4 stars' });
    if (await c.count()) {
      await c.check({ force: true });
      await page.waitForTimeout(900);
      await c.scrollIntoViewIfNeeded();
      await shot('star');
    } else console.log(name, 'no week question');
  });
  await ctx.close();
}
await browser.close();
