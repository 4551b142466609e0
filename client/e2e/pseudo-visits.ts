import type { BrowserContext, Page } from 'playwright-core';
import { toPseudo } from '../src/messages/pseudo';
import { laptop } from './browser';
import { AnswersOfTheApi, plainWords } from './plain-words';
import { overflowing, textsOf } from './texts-on-screen';
import { Walk } from './walk';

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
  private readonly walk: Walk;

  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {
    this.answers = new AnswersOfTheApi(page);
    this.walk = new Walk(page);
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.look(path);
  }

  /** Looks at one screen after another, of which the first is loaded and the others are walked to. */
  async visitAll([first, ...others]: readonly string[]): Promise<void> {
    if (first === undefined) return;
    await this.visit(first);
    for (const path of others) {
      await this.walk.to(path);
      await this.look(path);
    }
    const { size } = this.walk.seen;
    if (size < others.length / 3) this.faults.walk = [`leads to ${size} screens only`];
  }

  async look(name: string): Promise<void> {
    for (const size of [narrow, laptop]) {
      await this.page.setViewportSize(size);
      await this.page.evaluate(nextFrame);
      await this.walk.settled();
      await this.answers.arrived();
      const faults = await faultsOf(this.page, this.answers);
      if (faults.length > 0) this.faults[`${name}, ${size.width} px`] = faults;
    }
  }
}
