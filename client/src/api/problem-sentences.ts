import { formatDate } from '@/lib/format';
import { isPlainDate } from '@/lib/plain-date';
import { wordFor } from '@/messages/i18n';
import { fieldRuleSentences, problemSentences } from '@/messages/problem-sentences';

type Sentence = string | ((values: never) => string);

function phrase(sentence: Sentence | undefined, values: object): string | undefined {
  return typeof sentence === 'function' ? sentence(values as never) : sentence;
}

/** The sentence for a problem; `values` is its body, in which parameters such as `limit` stand. */
export function problemSentence(code: string, values: object): string | undefined {
  return phrase(wordFor<Sentence>(problemSentences, code), values);
}

/** The sentence for a field that breaks a rule. Dates in it are written as people write them. */
export function fieldSentence(code: string, params: object): string | undefined {
  const readable = Object.entries(params).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' && isPlainDate(value) ? formatDate(value) : value,
  ]);
  return phrase(
    wordFor<Sentence>(fieldRuleSentences, code),
    Object.fromEntries(readable) as object,
  );
}
