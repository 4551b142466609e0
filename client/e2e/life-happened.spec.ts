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
import { Looking } from './looking';
import { reachReview } from './newcomer';
import { sharedStack, type Stack } from './stack';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;
const run = Date.now().toString(36);
const children = [
  { name: 'Ella', age: 9 },
  { name: 'Noah', age: 6 },
];
/** One lesson in the grid or the list of a day: what it is and when. */
const lesson = /, planned$|\d min\b/;

let stack: Stack;
let browser: Browser;

inBrowser('a week that turns out otherwise', () => {
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
  ])('%s', (_where, viewport) => {
    let device: BrowserContext;
    let page: Page;
    let hand: Hand;
    let looking: Looking;
    let complaints: string[];

    beforeAll(async () => {
      device = await openDevice(browser, viewport, stack, { installs: false });
      page = await device.newPage();
      hand = new Hand(page);
      looking = new Looking(page);
      complaints = complaintsOf(page);
      const person = { name: 'Ana Brook', email: `life.${run}.${viewport.width}@example.com` };
      await reachReview(hand, stack.url, { person, children, look: () => Promise.resolve() });
      await hand.button('Make our first week').click();
      await page.waitForURL(/\/week\//);
      await makeNextWeek();
    });
    afterEach(() => complaints.splice(0));
    afterAll(() => device?.close());

    const dialog = () => page.getByRole('dialog');
    const says = (words: string): Promise<void> =>
      page.getByText(words, { exact: true }).first().waitFor();

    /** A plan of the next school week: all of it lies ahead, whatever day it is. */
    async function makeNextWeek(): Promise<void> {
      await page.goto(`${stack.url}/generate`);
      await page.getByText('Next week', { exact: true }).click();
      await hand.button('Make the plan').click();
      await page.getByText(/Your plan for .* is ready/).waitFor();
    }

    const lessons = (): Promise<string[]> => {
      const all = page.getByRole('button', { name: lesson });
      return all.evaluateAll((found) =>
        found.map((each) => each.getAttribute('aria-label') ?? each.textContent ?? ''),
      );
    };

    async function reloaded(): Promise<string[]> {
      await page.reload();
      await page.getByRole('button', { name: lesson }).first().waitFor();
      return lessons();
    }

    async function askAboutElla(): Promise<void> {
      await hand.button('Life happened').first().click();
      await page.getByText('A child is ill').click();
      // The one with the most lessons of the day is chosen already.
      for (const { name } of children)
        await dialog()
          .getByRole('checkbox', { name })
          .setChecked(name === 'Ella');
    }

    test('is mended after a look at what would move, and taken back by one press', async () => {
      const before = await reloaded();
      await askAboutElla();
      await looking.at('what happened');
      await hand.button('See what would move').click();
      await dialog()
        .getByRole('img', { name: /^Picture of the week/ })
        .waitFor();
      await looking.at('what would move');
      await hand.button('Apply').click();
      await says('The week is mended');
      expect(await reloaded()).not.toEqual(before);
      await hand.button('More about this plan').click();
      await page.getByText('Version history', { exact: true }).click();
      await dialog()
        .getByText(/^Ella was ill on/)
        .first()
        .waitFor();
      await hand.button('What changed in version 2').click();
      await dialog()
        .getByText(/^(Moved|No longer there) · /)
        .first()
        .waitFor();
      await looking.at('version history');
      await hand.button('Go back to the version before').click();
      await says('The plan is as it was before');
      expect(await reloaded()).toEqual(before);
      expect(looking.findings).toEqual({});
      expect(complaints).toEqual([]);
    });

    test('is planned again, and the plan before comes back by one press', async () => {
      const before = await reloaded();
      await makeNextWeek();
      await looking.at('planned again');
      await hand.button('Go back to the plan before').click();
      await says('The plan is as it was before');
      expect(await reloaded()).toEqual(before);
      expect(looking.findings).toEqual({});
      expect(complaints).toEqual([]);
    });

    test('loses one lesson by hand, and the list of changes brings it back', async () => {
      const before = await reloaded();
      await page.getByRole('button', { name: lesson }).first().click();
      await hand.button('Delete lesson').click();
      await looking.at('deleting a lesson');
      await hand.button(/^It is owed/).click();
      await page
        .getByText(/deleted: it is owed$/)
        .first()
        .waitFor();
      expect(await reloaded()).not.toEqual(before);
      await hand.button('More about this plan').click();
      await page.getByRole('menuitem', { name: 'Changes by hand' }).click();
      await looking.at('changes by hand');
      await hand.button(/^Undo: /).click();
      await dialog()
        .getByText(/^Undone by /)
        .waitFor();
      await page.keyboard.press('Escape');
      expect(await reloaded()).toEqual(before);
      await hand.button('More about this plan').click();
      await page.getByRole('menuitem', { name: 'Add a lesson' }).click();
      await dialog().getByRole('combobox', { name: 'Subject' }).waitFor();
      await looking.at('adding a lesson');
      await page.keyboard.press('Escape');
      expect(looking.findings).toEqual({});
      expect(complaints).toEqual([]);
    });

    test('says why a lesson is where it is', async () => {
      await page.getByRole('button', { name: lesson }).first().click();
      await hand.button('Why here?').click();
      await dialog().getByText(/\.$/).first().waitFor();
      await dialog()
        .getByText(/^(Next-best time|No other time is free for it)/)
        .waitFor();
      await looking.at('why here');
      expect(looking.findings).toEqual({});
      await page.keyboard.press('Escape');
    });

    test('stays as it is where the planner does not answer, and says so', async () => {
      const before = await reloaded();
      await page.route('**/replan', (route) => route.abort());
      await askAboutElla();
      await hand.button('See what would move').click();
      await says('The new plan could not be worked out');
      await looking.at('no answer');
      await page.unroute('**/replan');
      expect(await reloaded()).toEqual(before);
      expect(looking.findings).toEqual({});
    });

    test('shows who goes along to a commitment, and the way there and back', async () => {
      await reloaded();
      const week = page.url();
      await page.goto(`${stack.url}/settings/time`);
      await hand.button('Add a commitment').click();
      await dialog().getByLabel('What it is').fill('Swimming');
      await dialog().getByRole('combobox', { name: 'Who is it for?' }).click();
      await page.getByRole('option', { name: 'Ella' }).click();
      await dialog().getByRole('checkbox', { name: 'Noah' }).check();
      await dialog().getByRole('combobox', { name: 'Way there' }).click();
      await page.getByRole('option', { name: '20 min' }).click();
      await dialog().getByText('Every day', { exact: true }).click();
      await dialog().getByLabel('Starts at').fill('10:00');
      await dialog().getByLabel('Ends at').fill('10:45');
      await looking.at('who goes along');
      await hand.button('Save').click();
      await says('Swimming is saved.');
      await page.goto(week);
      await page.getByText('Noah goes along · 20 min each way').first().waitFor();
      await looking.at('a commitment with its way');
      expect(looking.findings).toEqual({});
      expect(complaints).toEqual([]);
    });

    test('takes a task as one says it, ticks it in today, and changes what comes back', async () => {
      const write = async (line: string): Promise<void> => {
        await page.getByLabel('What is there to do?').fill(line);
        await page.getByRole('status', { name: 'This is how it is understood' }).waitFor();
      };
      await page.goto(`${stack.url}/tasks`);
      await page.getByText('Nothing to remember right now').waitFor();
      await looking.at('no tasks');
      await write('dentist form today for Ella');
      await says('dentist form');
      await page.keyboard.press('Enter');
      await says('Added: dentist form');
      await write('library books every second Friday 16:00');
      await page.getByText('every other week on Friday').waitFor();
      await page.getByText('The next days', { exact: true }).waitFor();
      await looking.at('what one line means');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await says('Added: library books');
      await looking.at('tasks');

      await page.goto(`${stack.url}/today`);
      const tick = page.getByRole('button', { name: 'Done: dentist form', exact: true });
      await tick.click();
      // Whoever leaves before the answer has come sends the tick again, which the browser's console tells of as refused.
      await untilQuiet(page);
      await looking.at('a task in today');
      await page.reload();
      await page.locator('[aria-pressed="true"]').and(tick).click();
      await page.locator('[aria-pressed="false"]').and(tick).waitFor();
      await untilQuiet(page);

      await page.goto(`${stack.url}/tasks`);
      // What repeats is told in a fold as well, which may come before the list.
      await page.getByText('library books', { exact: true }).filter({ visible: true }).click();
      await dialog().getByText('This and later ones', { exact: true }).click();
      await dialog().getByLabel('What is to be done').fill('books and films');
      await dialog().getByText('The next days', { exact: true }).waitFor();
      await looking.at('the form of what comes back');
      await hand.button('Save').click();
      await says('books and films is saved');
      await page.getByText('books and films', { exact: true }).first().waitFor();
      expect(looking.findings).toEqual({});
      expect(complaints).toEqual([]);
    });

    test('tells quietly of a better week, once the mornings that were taken are free', async () => {
      await makeNextWeek();
      await page.waitForURL(/\/week\//);
      const week = page.url().replace(/\?.*/, '');
      await page.goto(`${stack.url}/settings/time`);
      await hand.button('More for Swimming').click();
      await page.getByRole('menuitem', { name: 'Remove' }).click();
      await dialog().getByRole('button', { name: 'Remove' }).click();
      await says('Swimming is removed.');
      await page.goto(week);
      const before = await reloaded();
      await says('A clearly better week is possible now.');
      await looking.at('a better week is possible');
      await hand.button('See what would move').click();
      await dialog()
        .getByRole('img', { name: /^Picture of the week/ })
        .waitFor();
      await hand.button('Apply').click();
      await says('The week is mended');
      await hand.button('Undo').first().click();
      await says('The plan is as it was before');
      expect(await reloaded()).toEqual(before);
      expect(looking.findings).toEqual({});
      expect(complaints).toEqual([]);
    });
  });
});
