import type { Page } from 'playwright-core';
import { isTooLong, isTooWide, seriousFindings } from './accessibility';

/** Somebody who looks hard at every screen, and remembers by its name what is wrong with it. */
export class Looking {
  readonly findings: Record<string, string[]> = {};

  constructor(private readonly page: Page) {}

  /** Looks at the page as it stands. */
  readonly at = async (screen: string): Promise<void> => {
    const found = await seriousFindings(this.page);
    if (await isTooWide(this.page)) found.push('scrolls sideways');
    if (await isTooLong(this.page)) found.push('scrolls on below its content');
    if (found.length > 0) this.findings[screen] = found;
  };
}
