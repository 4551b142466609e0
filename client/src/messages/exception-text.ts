import { exceptionStrings } from './exceptions';

export interface ToldException {
  kind: keyof typeof exceptionStrings.kinds;
  title: string | null;
  /** The names of those whom it concerns, as one text, and how many they are; null for the whole family. */
  who: { names: string; count: number } | null;
}

/** "Ella and Noah are ill", "Visitor: Grandma". */
export function exceptionText({ kind, title, who }: ToldException): string {
  const { ofAll, ofWhom, named } = exceptionStrings;
  const what = who === null ? ofAll[kind] : wordsOf(ofWhom[kind], who);
  return title === null ? what : named({ what, title });
}

function wordsOf(
  message: string | ((values: { who: string; count: number }) => string),
  { names, count }: { names: string; count: number },
): string {
  return typeof message === 'string' ? message : message({ who: names, count });
}
