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
import { giveLongNames, joinLongFamilies } from './long-names';
import { Looking } from './looking';
import { inPseudo, pseudo, PseudoVisits, showPseudo } from './pseudo-visits';
import { screens } from './screens';
import { signIn } from './sign-in';
import { SCHOOL_DAY, type Stack, startStack } from './stack';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;

/** A day of the demo family's week with lessons to come. */
const THE_DAY_AFTER = '2026-11-26';
const NOBODYS_INVITATION = '/join/00000000-0000-4000-8000-000000000000';
const sections = ['models', 'runs', 'experiments', 'drift', 'rewards'];

let stack: Stack;
let browser: Browser;

async function steward(device: BrowserContext): Promise<Page> {
  const page = await device.newPage();
  await signIn(page, stack.url, 'Sam Steward');
  return page;
}

const open = async (page: Page, section: string): Promise<void> => {
  await page.goto(`${stack.url}/ml/${section}`);
  await untilQuiet(page);
};

/** How many versions of one kind of model the api lists. */
function versionsMade(page: Page, kind: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const answer = await fetch('/api/v1/ml/models?limit=100');
    const { items } = (await answer.json()) as { items: { kind: string }[] };
    return items.filter((model) => model.kind === wanted).length;
  }, kind);
}

/** Somebody who is signed in and sees every word of the catalogue in the pseudo-language. */
async function readerOf(device: BrowserContext, who: string): Promise<Page> {
  const page = await device.newPage();
  await signIn(page, stack.url, who);
  await showPseudo(device);
  return page;
}

// One family of thirteen weeks is a minute's work, so whatever needs one is in this file.
beforeAll(async () => {
  if (chromiumPath === undefined) return;
  stack = await startStack({ now: SCHOOL_DAY });
  await stack.addDemoFamily('--history');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

inBrowser('the data stewards’ page after thirteen weeks', () => {
  test.each([
    ['a phone', phone],
    ['a laptop', laptop],
  ])('fits %s, in the light and in the dark', async (_, viewport) => {
    const device = await openDevice(browser, viewport, stack, { installs: false });
    const page = await steward(device);
    const complaints = complaintsOf(page);
    const looking = new Looking(page);
    for (const section of sections) {
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
    const device = await openDevice(browser, laptop, stack, { installs: false });
    const page = await steward(device);
    const main = page.getByRole('main');
    const lessons = page.getByRole('region', { name: 'How a lesson goes' });

    await open(page, 'models');
    const versions = lessons.getByRole('button', { name: /^Look at it/ });
    await versions.first().waitFor();
    const made = await versionsMade(page, 'engagement');
    expect(made).toBeGreaterThan(1);
    // The newest five are shown; how many a history has is up to its plans.
    if (made > 5) await lessons.getByText(/^Show \d+ older ones?$/).click();
    expect(await versions.count()).toBe(made);
    await versions.first().click();
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

inBrowser('in a language 40 % longer than English', () => {
  let device: BrowserContext;
  beforeEach(async () => {
    device = await openDevice(browser, laptop, stack, { installs: false });
  });
  afterEach(() => device?.close());

  test('a visitor finds every word in the catalogue, and room for it', async () => {
    await showPseudo(device);
    const visits = new PseudoVisits(await device.newPage(), stack.url);
    await visits.visit('/sign-in');
    expect(visits.faults).toEqual({});
  });

  test('a family finds every word in the catalogue, and room for it and for long names', async () => {
    const page = await readerOf(device, 'Anna Rivers');
    await giveLongNames(page, THE_DAY_AFTER);
    const visits = new PseudoVisits(page, stack.url);
    await visits.visitAll([...screens, NOBODYS_INVITATION]);
    await visits.visit('/week');
    await page
      .getByRole('button', { name: /^(Naturwissenschaften|Donaudampf)/ })
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
    for (const add of ['Add a commitment', 'Add days off', 'Add for some days', 'Add a meal']) {
      await visits.visit('/settings/time');
      await page
        .getByRole('button', { name: pseudo(add) })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      await visits.look(add);
    }
    await visits.visit('/today');
    await page
      .getByRole('button', { name: pseudo('Add a lesson') })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await visits.look('Add a lesson');
    for (const sheet of ['Version history', 'Changes by hand']) {
      await visits.visit('/week');
      await page.getByRole('button', { name: pseudo('More about this plan') }).click();
      await page.getByRole('menuitem', { name: pseudo(sheet) }).click();
      await page.getByRole('dialog').waitFor();
      await visits.look(sheet);
    }
    for (const sheet of ['owed', 'what to expect']) {
      await visits.visit('/week');
      await page
        .getByRole('button', { name: inPseudo(sheet) })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      await visits.look(sheet);
    }
    for (const change of ['Correct:', 'Delete:']) {
      await visits.visit('/settings/feedback');
      await page
        .getByRole('button', { name: inPseudo(change) })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      await visits.look(`${change} what was said`);
    }
    await joinLongFamilies(page);
    await visits.visit('/settings/family');
    await page
      .getByRole('radio', { name: /Abcdef/ })
      .first()
      .waitFor();
    await visits.look('two families with long names');
    expect(visits.faults).toEqual({});
  });

  test('a steward finds every word in the catalogue, and room for it', async () => {
    const visits = new PseudoVisits(await readerOf(device, 'Sam Steward'), stack.url);
    await visits.visitAll(sections.map((section) => `/ml/${section}`));
    expect(visits.faults).toEqual({});
  });
});
