import type { Locator, Page } from 'playwright-core';

/** More stops than any screen has, so that a place no Tab leads to is an error and not a wait. */
const mostStops = 60;

/** Presses Tab until the focus is in there. @throws Error where no Tab leads. */
export async function tabInto(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await place.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads into ${place.toString()}.`);
}

/** What stands in the element that has the focus. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

/** Waits until the focus has arrived: Radix moves it a tick after the key went down. */
export async function expectFocused(place: Locator): Promise<void> {
  await place.and(place.page().locator(':focus')).waitFor();
}

/** Waits until a choice is made. */
export async function expectChecked(choice: Locator): Promise<void> {
  await choice.and(choice.page().locator('[aria-checked=true], :checked')).waitFor();
}
