import type { SatisfactionGain } from '@/api/week-model';
import { wordFor } from '@/messages/i18n';
import { gainStrings as strings } from '@/messages/satisfaction-gains';

/** A change of a week that would please, in a parent's words; undefined for one that this page does not know yet. */
export function gainText({ code, params: { from, to } }: SatisfactionGain): string | undefined {
  const words = wordFor(strings, code);
  if (words === undefined || typeof words === 'string') return words;
  const said = to > from ? words.more : words.less;
  return typeof said === 'string' ? said : said({ minutes: Math.round(Math.abs(to - from)) });
}
