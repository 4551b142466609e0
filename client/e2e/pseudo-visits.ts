import type { BrowserContext, Page } from 'playwright-core';
import { toPseudo } from '../src/messages/pseudo';
import { laptop } from './browser';
import { AnswersOfTheApi, plainWords } from './plain-words';
import { overflowing, textsOf } from './texts-on-screen';

/** From now on whoever uses the device sees every word of the catalogue in the pseudo-language. */
export async function showPseudo(device: BrowserContext): Promise<void> {
  await device.addInitScript(() => localStorage.setItem('brightpath.locale', 'pseudo'));
}

/** Resolves when the page has been laid out anew. */
const nextFrame = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** What a plain message of the catalogue looks like there. */
export const pseudo = (text: string): string => toPseudo([text]).join('');

/** A message that has these words in it. */
export const inPseudo = (words: string): RegExp =>
  new RegExp(pseudo(words).replace(/^⟦| [^ ]*⟧$/g, ''));

/** The narrowest phone there is. */
const narrow = { width: 320, height: 640 };

/** What is wrong with the page as it stands: words from outside the catalogue, and boxes too small for their words. */
async function faultsOf(page: Page, answers: AnswersOfTheApi): Promise<string[]> {
  const texts = await page.evaluate(textsOf);
  if (!texts.some((text) => text.includes('⟦'))) return ['shows no message of the catalogue'];
  return [...plainWords(texts, answers), ...(await page.evaluate(overflowing))];
}

/** Goes from screen to screen in the pseudo-language, looks at each on a narrow phone and on a laptop, and keeps what is wrong. */
export class PseudoVisits {
  readonly faults: Record<string, string[]> = {};
  private readonly answers: AnswersOfTheApi;

  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {
    this.answers = new AnswersOfTheApi(page);
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.look(path);
  }

  async look(name: string): Promise<void> {
    for (const size of [narrow, laptop]) {
      await this.page.setViewportSize(size);
      await this.page.waitForLoadState('networkidle');
      await this.page.evaluate(nextFrame);
      await this.answers.arrived();
      const faults = await faultsOf(this.page, this.answers);
      if (faults.length > 0) this.faults[`${name}, ${size.width} px`] = faults;
    }
  }
}
