const SOFT_HYPHEN = '\u00AD';
const SHORTEST_WORD = 7;
const SHORTEST_PART = 3;
const VOWEL = /[aeiouyäöüáéíóúàèìòùâêîôûæøå]/i;
/** Letters that stand for one sound and stay together. */
const TOGETHER = /^(?:ch|ck|gh|ph|qu|sch|sh|th|wh|[bcdfgkpt]r|[bcfgkp]l)$/i;

const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWEL.test(letter);

/** True where a new syllable may begin with the letter at `index`: before one consonant and a vowel. */
function mayBreakAt(word: string, index: number): boolean {
  if (isVowel(word[index])) return false;
  const pair = word.slice(index, index + 2);
  if (TOGETHER.test(word.slice(index - 1, index + 1))) return false;
  const onset = TOGETHER.test(pair) ? 2 : 1;
  return isVowel(word[index + onset]) && word.slice(0, index).split('').some(isVowel);
}

function hyphenateWord(word: string): string {
  if (word.length < SHORTEST_WORD) return word;
  let parts = '';
  for (let index = 0; index < word.length; index += 1) {
    const inside = index >= SHORTEST_PART && word.length - index >= SHORTEST_PART;
    if (inside && mayBreakAt(word, index)) parts += SOFT_HYPHEN;
    parts += word[index];
  }
  return parts;
}

/**
 * A title with soft hyphens, so that "Mathe-matics" breaks decently in a narrow lane. A rule of thumb that asks for
 * no dictionary: browsers bring theirs late or never, and without one cut a word anywhere.
 */
export function hyphenate(title: string): string {
  return title.replace(/\p{L}+/gu, hyphenateWord);
}
