import type { Browser } from 'playwright-core';
import { chromiumPath, complaintsOf, laptop, launchBrowser, openDevice, phone } from './browser';
import { send } from './send';
import { signIn } from './sign-in';
import { sharedStack, type Stack } from './stack';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;

let stack: Stack;
let browser: Browser;

inBrowser('two who have the plan open', () => {
  beforeAll(async () => {
    stack = await sharedStack();
    await stack.addDemoFamily();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  test('see what the other changes, in every tab and by one connection, and lose nothing that they type', async () => {
    const [kitchen, shop] = [await openDevice(browser, laptop, stack), await openDevice(browser, phone, stack)]; // prettier-ignore
    let streams = 0;
    kitchen.on(
      'request',
      (request) => (streams += Number(request.url().endsWith('/events/stream'))),
    );
    const week = await kitchen.newPage();
    const complaints = complaintsOf(week);
    await signIn(week, stack.url, 'Anna Rivers');
    await week.goto(`${stack.url}/week`);
    await week.getByRole('heading', { level: 1 }).waitFor();
    const settings = await kitchen.newPage();
    await settings.goto(`${stack.url}/settings/time`);
    await settings.getByRole('button', { name: 'Add a commitment' }).click();
    const typed = settings.getByRole('dialog').getByRole('textbox').first();
    await typed.fill('A week at the sea');

    const away = await shop.newPage();
    await signIn(away, stack.url, 'Anna Rivers');
    const today = stack.now().toLocaleDateString('en-CA');
    const visit = { kind: 'day-off', title: 'Grandma is here', forFamily: true, startDate: today, endDate: today }; // prettier-ignore
    const kept = await send(away, ['POST', '/calendar-exceptions', visit]);

    await week.getByText('Grandma is here').filter({ visible: true }).first().waitFor();
    await settings.getByText('Grandma is here').first().waitFor({ state: 'attached' });
    expect(await typed.inputValue()).toBe('A week at the sea');
    expect(streams).toBe(1);

    await send(away, ['DELETE', `/calendar-exceptions/${kept.id}`], kept.version);
    await week.getByText('Grandma is here').first().waitFor({ state: 'detached' });
    await settings.getByText('Grandma is here').first().waitFor({ state: 'detached' });
    expect(await typed.inputValue()).toBe('A week at the sea');
    expect(complaints).toEqual([]);
    await kitchen.close();
    await shop.close();
  });
});
