import type { CompiledMessage, Message } from './message';

/**
 * A language that nobody speaks, to look at the screens in: every message of the catalogue shows in brackets, its letters
 * with accents, and 40 % longer, as German or Finnish would be. A word without accents stands outside the catalogue; a
 * word that is cut off will be cut off in another language. Arguments (names, dates, numbers) stay as they are.
 *
 *   localStorage['brightpath.locale'] = 'pseudo'    // and load the page again; delete it to go back
 */
const OPEN = '⟦';
const CLOSE = '⟧';
const LONGER = 0.4;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'àƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'];

/** A message as the build compiled it, in the pseudo-language. Text that is not compiled is refused. */
export function toPseudo(message: Message): CompiledMessage {
  if (typeof message === 'string') throw new TypeError('only compiled messages have a pseudo form');
  return [OPEN, ...message.map(accented), padding(message), CLOSE];
}

type Choices = Readonly<Record<string, unknown>>;
type Argument = readonly [name: string, type?: string, choices?: Choices];

function accented(piece: unknown): unknown {
  if (typeof piece === 'string') return piece === '#' ? piece : letters(piece);
  const [name, type, choices] = piece as Argument;
  if (choices === undefined) return piece;
  const said = Object.entries(choices).map(([key, text]) => [
    key,
    Array.isArray(text) ? text.map(accented) : text,
  ]);
  return [name, type, Object.fromEntries(said)];
}

/** Tags of rich text stay, the words between them change. */
const letters = (text: string): string =>
  text.replace(/<\/?\w+>|[a-z]/gi, (found) =>
    found.length > 1 ? found : (ACCENTED[PLAIN.indexOf(found)] ?? found),
  );

/** As many more letters as make the message 40 % longer, in words of a common length, so that lines may break. */
function padding(message: CompiledMessage): string {
  const missing = Math.ceil(lengthOf(message) * LONGER);
  return missing === 0
    ? ''
    : ` ${'ẋýžẋýžẋý '
        .repeat(Math.ceil(missing / 9))
        .slice(0, missing)
        .replace(/ $/, 'ẋ')}`;
}

/** Letters of the text and of the longest choice. */
function lengthOf(pieces: CompiledMessage): number {
  return pieces.reduce<number>((sum, piece) => {
    if (typeof piece === 'string') return sum + piece.length;
    const choices = Object.values((piece as Argument)[2] ?? {});
    return sum + Math.max(0, ...choices.map((text) => (Array.isArray(text) ? lengthOf(text) : 0)));
  }, 0);
}
