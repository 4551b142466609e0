import type { Page } from 'playwright-core';
import { isStream } from './browser';

/**
 * The pseudo-language has no plain letter, so a word with plain letters did not come from the catalogue. It may be the
 * family's own (a name, a title), a date or a number as the browser writes it, or on the lists below; anything else is
 * a word that no translator would find.
 */

/** What people typed and the names of products, by the field of the api's answer it came in. */
const OWN =
  /^(name|ownerName|title|subjectName|childName|childNames|parentName|email|note|words|comment|timeZone|question|browser|system)$/;

/** Names that are the same in every language. */
const NAMES = ['BrightPath', 'Google', 'ONNX'];

/** Collects the texts in what the api answers to a page, by the field they came in. */
export class AnswersOfTheApi {
  readonly texts = new Set<string>();
  private pending: Promise<void>[] = [];

  constructor(page: Page) {
    page.on('response', (response) => {
      // A stream never ends, and holds ids alone.
      if (!response.url().includes('/api/') || isStream(response.request())) return;
      this.pending.push(response.json().then((body: unknown) => this.collect('', body), () => undefined)); // prettier-ignore
    });
  }

  /** Resolves when every answer so far was read. */
  async arrived(): Promise<void> {
    const { pending } = this;
    this.pending = [];
    await Promise.all(pending);
  }

  private collect(field: string, value: unknown): void {
    if (typeof value === 'string') {
      if (OWN.test(field)) this.texts.add(value);
    } else if (Array.isArray(value)) for (const each of value) this.collect(field, each);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) this.collect(name, each);
  }
}

/** Words of two letters or more that nobody can account for, one line a text. */
export function plainWords(texts: readonly string[], { texts: said }: AnswersOfTheApi): string[] {
  const known = [...said, ...NAMES, ...intlWords()]
    .flatMap((text) => [text, text.split('/').at(-1)?.replaceAll('_', ' ') ?? text])
    .filter((text) => /[a-z]{2}/i.test(text))
    .sort((a, b) => b.length - a.length)
    .map((text) => new RegExp(`(?<![a-z])${escaped(plain(text))}(?![a-z])`, 'g'));
  return texts.flatMap((text) => {
    const rest = known.reduce((left, each) => left.replace(each, ' '), plain(text));
    return /[a-z]{2,}/.test(rest)
      ? [`not in the catalogue: “${text.trim()}” (${rest.trim().replace(/\s+/g, ' ')})`]
      : [];
  });
}

const plain = (text: string): string => text.toLowerCase().replaceAll('\u00ad', '');

/** Months, weekdays, units of time and the words between them, as the browser of the journeys writes them. */
function intlWords(): string[] {
  const parts = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat('en-GB', options).formatToParts(date).map(({ value }) => value);
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 5, 1 + day)));
  const units = ['hour', 'minute'].flatMap((unit) =>
    [1, 2].flatMap((count) =>
      new Intl.NumberFormat('en-GB', { style: 'unit', unit }).formatToParts(count),
    ),
  );
  return [
    ...months.flatMap((date) => [
      ...parts({ month: 'long' }, date),
      ...parts({ month: 'short' }, date),
    ]),
    ...days.flatMap((date) => [
      ...parts({ weekday: 'long' }, date),
      ...parts({ weekday: 'short' }, date),
    ]),
    ...parts({ dateStyle: 'long', timeStyle: 'short' }, new Date(0)),
    ...new Intl.ListFormat('en-GB').formatToParts(['1', '2']).map(({ value }) => value),
    ...units.map(({ value }) => value),
  ].map((word) => word.trim());
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
