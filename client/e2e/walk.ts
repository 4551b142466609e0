import type { Page, Request } from 'playwright-core';
import { isStream } from './browser';

/** How long nothing may have changed on a page before somebody counts it as there. */
const STILL_MS = 100;

/**
 * Goes from screen to screen inside the open app, as the browser's back button does: the page is not loaded anew, which
 * is most of what it costs to see a screen.
 */
export class Walk {
  private readonly underWay = new Set<Request>();
  /** What stood on the screens: one text alone says that nobody went anywhere. */
  readonly seen = new Set<string>();

  constructor(private readonly page: Page) {
    page.on('request', (request) => {
      // One that goes on as long as the page would never be waited for to its end.
      if (!isStream(request)) this.underWay.add(request);
    });
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
  }

  /** Resolves when that screen stands there with all its data. */
  async to(path: string): Promise<void> {
    await this.page.evaluate((address) => {
      history.pushState({ idx: history.length }, '', address);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
    }, path);
    await this.settled();
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    this.seen.add(await this.page.locator('body').innerText());
  }

  /** Resolves when everything asked for has arrived and the page has come to rest. */
  async settled(): Promise<void> {
    do await this.page.evaluate(stillFor, STILL_MS);
    while (this.underWay.size > 0);
  }
}

/** Resolves when the page has not changed for so long. */
function stillFor(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const rest = (): void => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(rest, ms);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(rest, ms);
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
}
