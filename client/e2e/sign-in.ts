import type { Page } from 'playwright-core';

/** Signs in as somebody of the demo, and answers once the app is where that person begins. */
export async function signIn(page: Page, url: string, who: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Continue with Google' }).click();
  await page.getByRole('button', { name: who }).first().click();
  await page.waitForURL(/\/(week|today|ml\/models)/);
}
