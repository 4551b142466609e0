import { i18n } from '@lingui/core';
import type { GetICUArgs } from '@schummar/icu-type-parser';
import type { Message } from './message';

/**
 * Every word that a reader sees stands in the catalogue `messages/en`, one file a feature, so that a screen brings
 * only its own messages. A message is text in the ICU format, which a translation may reorder:
 *
 *   placed: '{placed} of {required} placed',
 *   lessons: '{count, plural, one {# lesson} other {# lessons}}',
 *
 * To add a message, write it into the file of its feature and read it from the module of the same name beside this one:
 * `weekStrings.placed({ placed, required })`, or `weekStrings.title` where it has no arguments. The arguments are typed
 * from the text: a missing or a superfluous one does not compile. Choices between kinds of a thing are objects
 * (`statusWord: { planned: 'planned', … }`), so that a kind without words does not compile either.
 *
 * A sentence with a link in it is one message with a tag, which rich-text.tsx draws. Dates, times, numbers and weekday
 * names come from Intl through lib/. Components hold no literal text (lint). The build compiles the messages
 * (build/compile-messages.ts), so the browser gets no parser; tests compile them as they go. See docs/adr/0016 for the
 * choice, and pseudo.ts for how to find words that stand outside the catalogue.
 */

/** The language of the catalogue. The plurals follow it, dates and numbers follow the reader's browser. */
const LOCALE = 'en';

export interface Catalogue {
  readonly [name: string]: Message | Catalogue;
}

type Values<Text extends string> = GetICUArgs<
  Text,
  { ICUArgument: string | number; ICUNumberArgument: number }
>;

/** What a feature reads: text, or a function of the arguments where the message has some. */
export type Strings<Entry> = Entry extends string
  ? Entry extends `${string}{${string}`
    ? (values: Values<Entry>) => string
    : string
  : { readonly [Name in keyof Entry]: Strings<Entry[Name]> };

/** Set to `pseudo`, and the page loaded again, all words of the catalogue show with accents and 40 % longer. */
const SETTING = 'brightpath.locale';

let shown = (message: Message): Message => message;
// Before any screen's messages are read. Others than developers and the browser test never load that chunk.
if (isSet('pseudo')) shown = (await import('./pseudo')).toPseudo;

i18n.load(LOCALE, {});
i18n.activate(LOCALE);

/** The strings of one part of the catalogue, which must have a name of its own. */
export function messagesOf<const Part extends Catalogue>(name: string, part: Part): Strings<Part> {
  return read(name, part) as Strings<Part>;
}

/** A browser may refuse its storage; then the words are as they are. */
function isSet(locale: string): boolean {
  try {
    return localStorage.getItem(SETTING) === locale;
  } catch {
    return false;
  }
}

function read(id: string, entry: Message | Catalogue): unknown {
  if (!isMessage(entry))
    return Object.fromEntries(
      Object.entries(entry).map(([name, inner]) => [name, read(`${id}.${name}`, inner)]),
    );
  i18n.load(LOCALE, { [id]: shown(entry) as string });
  return hasArguments(entry) ? (values: Record<string, unknown>) => i18n._(id, values) : i18n._(id);
}

const isMessage = (entry: Message | Catalogue): entry is Message =>
  typeof entry === 'string' || Array.isArray(entry);

const hasArguments = (message: Message): boolean =>
  typeof message === 'string'
    ? message.includes('{')
    : message.some((piece) => typeof piece !== 'string');

/** The word for a code that may be one we do not know. */
export function wordFor<Word>(
  words: Readonly<Record<string, Word>>,
  code: string,
): Word | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
