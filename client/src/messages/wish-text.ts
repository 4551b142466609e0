import { wishStrings } from './wishes';

export interface ToldWish {
  readonly weekStart: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly code: keyof typeof wishStrings.lines;
  readonly count: number;
  readonly minutes: number;
  readonly childIds: readonly string[];
}

/**
 * What several weeks have of a kind is one sentence; what asks for a place stands before what is beyond any wish.
 * `namesOf` answers the names of children as one text.
 */
export function wishTexts(
  wishes: readonly ToldWish[],
  namesOf: (childIds: readonly string[]) => string,
): string[] {
  const kinds = new Map<string, ToldWish>();
  for (const wish of wishes) {
    const { code, subjectId, minutes, childIds } = wish;
    const key = [code, subjectId, minutes, ...childIds].join(' ');
    const count = (kinds.get(key)?.count ?? 0) + wish.count;
    kinds.set(key, { ...wish, count });
  }
  const order = Object.keys(wishStrings.lines);
  return [...kinds.values()]
    .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
    .map(({ code, count, subjectName, minutes, childIds }) => {
      const values = { count, subject: subjectName, minutes, names: namesOf(childIds) };
      return wishStrings.lines[code](values);
    });
}
