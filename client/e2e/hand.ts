import type { Locator, Page } from 'playwright-core';

/**
 * A person's hand on a page, which counts what it does: a press is one action, typing a name is one.
 * Waiting and looking are free.
 */
export class Hand {
  actions = 0;

  constructor(readonly page: Page) {}

  async press(what: Locator): Promise<void> {
    this.actions += 1;
    await what.click();
  }

  async type(where: Locator, text: string): Promise<void> {
    this.actions += 1;
    await where.fill(text);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** Waits until the screen with that heading is there. */
  async arrives(name: string | RegExp): Promise<void> {
    await this.heading(name).waitFor();
  }
}
