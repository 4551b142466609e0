import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}

/**
 * What axe finds serious or critical on the page as it stands, one line each; empty is what we want. What it finds is
 * looked at once more: half faded in, any text lacks contrast, and something may have appeared while it looked.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  const found = await findingsOnceStill(page);
  return found.length === 0 ? found : findingsOnceStill(page);
}

async function findingsOnceStill(page: Page): Promise<string[]> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((one) => one.finished)),
  );
  await page.evaluate(await source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run({
      resultTypes: ['violations'],
      rules: {
        // An open Radix list hides the page from screen readers while the focus is held inside the list.
        'aria-hidden-focus': { enabled: document.querySelector('[role=listbox]') === null },
      },
    }),
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/**
 * Whether the page scrolls on below its content, into a blank. What lies out of sight in a box that scrolls must not make
 * the page longer.
 */
export function isTooLong(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const end = document.querySelector('#root')!.getBoundingClientRect().bottom + window.scrollY;
    return document.documentElement.scrollHeight > Math.max(end, window.innerHeight) + 1;
  });
}

/** Whether the page is wider than the window, so that it scrolls sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
}
