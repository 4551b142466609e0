import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromiumPath, complaintsOf, laptop, launchBrowser, openDevice, phone } from './browser';
import { Looking } from './looking';
import { signIn } from './sign-in';
import { type Stack, startStack } from './stack';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;

let stack: Stack;
let browser: Browser;

async function steward(device: BrowserContext): Promise<Page> {
  const page = await device.newPage();
  await signIn(page, stack.url, 'Sam Steward');
  return page;
}

const open = async (page: Page, section: string): Promise<void> => {
  await page.goto(`${stack.url}/ml/${section}`);
  await page.waitForLoadState('networkidle');
};

inBrowser('the data stewards’ page after thirteen weeks', () => {
  beforeAll(async () => {
    stack = await startStack();
    await stack.addDemoFamily('--history');
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  test.each([
    ['a phone', phone],
    ['a laptop', laptop],
  ])('fits %s, in the light and in the dark', async (_, viewport) => {
    const device = await openDevice(browser, viewport, stack);
    const page = await steward(device);
    const complaints = complaintsOf(page);
    const looking = new Looking(page);
    for (const section of ['models', 'runs', 'experiments', 'drift', 'rewards']) {
      await open(page, section);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await looking.at(`${section}, ${colorScheme}`);
      }
    }
    expect(looking.findings).toEqual({});
    expect(complaints).toEqual([]);
    await device.close();
  });

  test('says in plain words what was found', async () => {
    const device = await openDevice(browser, laptop, stack);
    const page = await steward(device);
    const main = page.getByRole('main');
    const lessons = page.getByRole('region', { name: 'How a lesson goes' });

    await lessons.getByText('Show 3 older ones').click();
    expect(await lessons.getByRole('button', { name: /^Look at it/ }).count()).toBe(8);
    await lessons
      .getByRole('button', { name: /^Look at it/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('img', { name: 'What it goes by' }).waitFor();
    await sheet.getByText('Time it begins').first().waitFor();
    expect(await sheet.getByText(/^[a-z]+[A-Z]\w*$/).count()).toBe(0);
    await page.keyboard.press('Escape');

    await open(page, 'experiments');
    for (const found of ['Under way', 'an arm was better', 'a steward ended it']) {
      await main.getByText(found).first().waitFor();
    }
    await open(page, 'drift');
    await main.getByText(/^What has moved: /).first().waitFor(); // prettier-ignore
    await main.getByText('Earlier looks (12)').first().click();
    await open(page, 'rewards');
    await main.getByText('Show the numbers').click();
    const weeks = main.getByRole('region', { name: 'Reward by week' }).getByRole('row');
    // The head, and thirteen weeks.
    expect(await weeks.count()).toBe(14);
    await device.close();
  });
});
