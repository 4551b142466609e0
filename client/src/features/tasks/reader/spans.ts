/** A stretch of the text that was understood. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The text with what was understood blanked out, so that places stay the same. */
export function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    text,
  );
}

/** What is left of the text as a title: single spaces, no comma or dash that has lost its neighbour. */
export function titleOf(text: string, spans: readonly Span[]): string {
  const rest = blanked(text, spans).replace(/\s+/gu, ' ');
  const title = rest
    .replace(/\s+([,;:.])/gu, '$1')
    .replace(/^[\s,;:.–-]+|[\s,;:–-]+$/gu, '')
    .trim();
  return title === '' ? text.replace(/\s+/gu, ' ').trim() : title;
}

/** Makes a span wider to the left by a word such as "by" or "on" that stands right before it. */
export function withWordBefore(text: string, span: Span, words: RegExp): Span {
  const before = words.exec(text.slice(0, span.from));
  return before ? { from: before.index + (before[1]?.length ?? 0), to: span.to } : span;
}
