import type { Browser, BrowserContext, Page } from 'playwright-core';
import { toPseudo } from '../src/messages/pseudo';
import { chromiumPath, laptop, launchBrowser, openDevice, phone } from './browser';
import { screens } from './screens';
import { signIn } from './sign-in';
import { SCHOOL_DAY, type Stack, startStack } from './stack';
import { AnswersOfTheApi, plainWords } from './plain-words';
import { overflowing, textsOf } from './texts-on-screen';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;

let stack: Stack;
let browser: Browser;

/** Somebody who is signed in and from now on sees every word of the catalogue in the pseudo-language. */
async function readerOf(device: BrowserContext, who: string): Promise<Page> {
  const page = await device.newPage();
  await signIn(page, stack.url, who);
  await showPseudo(device);
  return page;
}

async function showPseudo(device: BrowserContext): Promise<void> {
  await device.addInitScript(() => localStorage.setItem('brightpath.locale', 'pseudo'));
}

/** What a plain message of the catalogue looks like there. */
const pseudo = (text: string): string => toPseudo([text]).join('');

/** What is wrong with the page as it stands: words from outside the catalogue, and boxes too small for their words. */
async function faultsOf(page: Page, answers: AnswersOfTheApi): Promise<string[]> {
  const texts = await page.evaluate(textsOf);
  if (!texts.some((text) => text.includes('⟦'))) return ['shows no message of the catalogue'];
  return [...plainWords(texts, answers), ...(await page.evaluate(overflowing))];
}

class Visits {
  readonly faults: Record<string, string[]> = {};
  private readonly answers: AnswersOfTheApi;

  constructor(private readonly page: Page) {
    this.answers = new AnswersOfTheApi(page);
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(stack.url + path);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.look(path);
  }

  async look(name: string): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.answers.arrived();
    const faults = await faultsOf(this.page, this.answers);
    if (faults.length > 0) this.faults[name] = faults;
  }
}

inBrowser.each([
  ['a phone', phone],
  ['a laptop', laptop],
])('in a language 40 % longer than English, on %s', (_, viewport) => {
  beforeAll(async () => {
    stack ??= await startStack({ now: SCHOOL_DAY });
    if (browser === undefined) {
      await stack.addDemoFamily('--history');
      browser = await launchBrowser();
    }
  });

  let device: BrowserContext;
  beforeEach(async () => {
    device = await openDevice(browser, viewport, stack);
  });
  afterEach(() => device?.close());

  test('a visitor finds every word in the catalogue, and room for it', async () => {
    await showPseudo(device);
    const visits = new Visits(await device.newPage());
    await visits.visit('/sign-in');
    expect(visits.faults).toEqual({});
  });

  test('a family finds every word in the catalogue, and room for it', async () => {
    const page = await readerOf(device, 'Anna Rivers');
    const visits = new Visits(page);
    for (const path of screens) await visits.visit(path);
    await visits.visit('/week');
    await page
      .getByRole('button', { name: /together/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('radiogroup').first().waitFor();
    await visits.look('a lesson');
    await visits.visit('/week');
    await page.getByRole('button', { name: pseudo('Life happened') }).click();
    await page.getByRole('dialog').waitFor();
    await visits.look('life happened');
    await visits.visit('/settings/people');
    await page.getByRole('button', { name: pseudo('Add a child') }).click();
    await page.getByRole('dialog').waitFor();
    await visits.look('a new child');
    expect(visits.faults).toEqual({});
  });

  test('a steward finds every word in the catalogue, and room for it', async () => {
    const visits = new Visits(await readerOf(device, 'Sam Steward'));
    for (const section of ['models', 'runs', 'experiments', 'drift', 'rewards'])
      await visits.visit(`/ml/${section}`);
    expect(visits.faults).toEqual({});
  });
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});
