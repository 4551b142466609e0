/** A letter, a digit or a sign that a person can see: blanks, zero-width characters and blank letters are none. */
const visible = /[^\p{White_Space}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Control characters, line breaks, and the marks that turn the text around them to the other direction. */
const notOfOneLine = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** The same, but for the line breaks and tabs that a text of several lines may have. */
const notOfLines = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

export const hasVisible = (text: string): boolean => visible.test(text);

export const isOneLine = (text: string): boolean => !notOfOneLine.test(text);

export const isLines = (text: string): boolean => !notOfLines.test(text);

/**
 * A text as it is kept: one form for letters with accents (NFC), no blanks at the ends. Text of which nothing can be
 * seen is no text, so that no child is called by a zero-width blank.
 */
export function plainText(text: string): string {
  const kept = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  return hasVisible(kept) ? kept : '';
}

/** A text of at most so many characters, and no half of one at its end. */
export function shortened(text: string, maximum: number): string {
  const kept = text.slice(0, maximum);
  return (/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept).trim();
}

/** A text of one line from a source that cannot be asked to mend it: what a line may not hold becomes a blank. */
export function asOneLine(text: string): string {
  const marks = new RegExp(`${notOfOneLine.source}|\\p{Surrogate}`, 'gu');
  return plainText(text.replaceAll(marks, ' ').replaceAll(/ {2,}/g, ' '));
}
