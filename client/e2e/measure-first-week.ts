import { type Page } from 'playwright-core';
import { laptop, launchBrowser, openDevice, untilQuiet } from './browser';
import { signIn } from './sign-in';

/**
 * How long the demo family waits for its week: from the press on "Make the plan" until the lessons are on screen, and
 * the server's part of it. Asks BrightPath at BRIGHTPATH_URL, to which `npm run demo` has been.
 *
 *   BRIGHTPATH_URL=http://localhost:8000 npx tsx client/e2e/measure-first-week.ts [times]
 */
const url = process.env.BRIGHTPATH_URL ?? 'http://localhost:8000';
const times = Number(process.argv[2] ?? 7);

/** Milliseconds from the press until a lesson of the new plan can be seen. */
async function pressToWeek(page: Page): Promise<number> {
  await page.goto(`${url}/generate`);
  const make = page.getByRole('button', { name: 'Make the plan' });
  await make.waitFor();
  await untilQuiet(page);
  const pressed = performance.now();
  await make.click();
  await page.waitForURL((address) => address.searchParams.has('made'), { waitUntil: 'commit' });
  const grid = page.getByRole('group', { name: 'Lessons of the week' });
  await grid.getByRole('button').first().waitFor();
  return performance.now() - pressed;
}

const browser = await launchBrowser();
try {
  const page = await (await openDevice(browser, laptop, { clockShiftMs: 0 })).newPage();
  await signIn(page, url, 'Anna Rivers');
  const measured: number[] = [];
  for (let run = 0; run < times; run += 1) measured.push(Math.round(await pressToWeek(page)));
  const sorted = [...measured].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  process.stdout.write(
    `press to week on screen, ms: ${measured.join(' ')}; median ${median}, slowest ${sorted.at(-1)}\n`,
  );
} finally {
  await browser.close();
}
