import { chromiumPath, launchBrowser, openDevice, laptop, phone } from './browser';
const out = '/tmp/fb-shots';
test('shots', async () => {
  expect(chromiumPath).toBeDefined();
  const browser = await launchBrowser();
  const url = 'http://localhost:8461';
  for (const [name, viewport] of [['phone', phone], ['laptop', laptop]] as const) {
    const device = await openDevice(browser, viewport);
    const page = await device.newPage();
    await page.goto(url);
    await page.getByRole('link', { name: 'Continue with Google' }).click();
    await page.getByText('Anna Rivers').first().click();
    await page.waitForURL((u) => /week|today/.test(u.pathname));
    for (const dark of [false, true]) {
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      const shot = (what: string, fullPage = false) => page.screenshot({ path: `${out}/${name}-${dark ? 'dark' : 'light'}-${what}.png`, fullPage });
      await page.goto(`${url}/today`);
      await page.waitForLoadState('networkidle');
      await shot('today', true);
      const ticks = page.getByRole('button', { name: /^Done: /, pressed: false });
      if (await ticks.count() > 0) {
        await ticks.first().click();
        await page.waitForTimeout(1200);
        await shot('just-done');
        const perChild = page.getByRole('button', { name: 'A face for each child' });
        if (await perChild.count()) { await perChild.first().click(); await shot('just-done-each'); }
        const good = page.getByRole('radio', { name: 'Good' });
        if (await good.count()) { await good.first().click(); await page.waitForTimeout(800); await shot('just-said'); }
      }
      const star = page.getByRole('radio', { name: '4 stars' });
      if (await star.count()) { await star.click({ force: true }); await page.waitForTimeout(300); await shot('week-card', true); }
      await page.goto(`${url}/settings/feedback`);
      await page.waitForLoadState('networkidle');
      await shot('told');
      await page.getByRole('button', { name: /^Correct: / }).first().click();
      await page.waitForTimeout(500);
      await shot('correct');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Delete: / }).first().click();
      await page.waitForTimeout(500);
      await shot('delete');
      await page.keyboard.press('Escape');
      await page.getByText('Weeks', { exact: true }).click();
      await page.waitForTimeout(600);
      await shot('told-weeks');
      await page.getByText('Noticed', { exact: true }).click();
      await page.waitForTimeout(600);
      await shot('told-noticed');
      const lastMonday = new Date(Date.now() - 9 * 86400000).toISOString().slice(0, 10);
      await page.goto(`${url}/week/${lastMonday}`);
      await page.waitForLoadState('networkidle');
      await page.getByRole('button', { name: /, done$|\d min\b/ }).first().click();
      await page.waitForTimeout(1200);
      await shot('sheet');
      await page.goto(`${url}/week/${lastMonday}`);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(500);
      await shot('week', true);
    }
    await device.close();
  }
  await browser.close();
}, 240_000);
